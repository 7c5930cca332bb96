package semblance.ui.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a person sees of a bug, and what of it leaves the window. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class UnexpectedErrorsTest {
    private static final Exception BUG = new NoSuchFileException("/home/karola/Secret/beach.jpg");

    private final List<String> ways = new ArrayList<>();
    private @Nullable Stage stage;

    private final UnexpectedErrors errors =
            new UnexpectedErrors(
                    "1.0",
                    () -> stage,
                    () -> new UnexpectedErrors.Circumstances("searching", "searching"),
                    new UnexpectedErrors.Ways() {
                        @Override
                        public void showLog() {
                            ways.add("log");
                        }

                        @Override
                        public void closeProgram() {
                            ways.add("close");
                        }
                    });

    @Start
    void start(Stage made) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage = made;
        made.setScene(new Scene(new StackPane(), 900, 700));
        made.sizeToScene();
        made.show();
    }

    @AfterEach
    void closeWhatIsOpen() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static long windows() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().size());
    }

    private static void waitForWindows(int count) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> windows() == count);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String details(FxRobot robot) {
        return robot.lookup("#crash-details").queryAs(TextArea.class).getText();
    }

    @Test
    void detailsHoldNoPathsUnlessThatIsWanted(FxRobot robot) throws Exception {
        errors.uncaughtException(Thread.currentThread(), BUG);
        waitForWindows(2);
        assertFalse(details(robot).contains("karola"), details(robot));
        assertTrue(details(robot).contains("UnexpectedErrorsTest"), details(robot));
        robot.clickOn("Copy details");
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> Clipboard.getSystemClipboard().getString());
        assertEquals(details(robot), copied);
        robot.clickOn("#crash-paths");
        assertTrue(details(robot).contains("/home/karola/Secret/beach.jpg"));
    }

    @Test
    void sameBugIsToldOnceAndTheProgramGoesOn(FxRobot robot) throws Exception {
        errors.uncaughtException(Thread.currentThread(), BUG);
        waitForWindows(2);
        errors.uncaughtException(Thread.currentThread(), BUG);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, windows());
        robot.clickOn("Show the log");
        assertEquals(List.of("log"), ways);
        assertEquals(2, windows());
        robot.clickOn("Go on");
        waitForWindows(1);
        assertEquals(List.of("log"), ways);
    }

    @Test
    void programCanBeClosedFromThere(FxRobot robot) throws Exception {
        errors.uncaughtException(Thread.currentThread(), BUG);
        waitForWindows(2);
        robot.clickOn("Close the program");
        waitForWindows(1);
        assertEquals(List.of("close"), ways);
    }
}
