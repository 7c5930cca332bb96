package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The empty frame has its colours written out: they must be those of the style sheets. */
final class EmptyFrameTest {
    @Test
    void groundAndLineAreThoseOfTheLightTheme() throws IOException {
        String theme = sheet(new PrimerLight().getUserAgentStylesheet());

        assertEquals(color(theme, "-color-bg-default"), EmptyFrame.ground(false));
        assertEquals(color(theme, "-color-bg-subtle"), EmptyFrame.barGround(false));
        assertEquals(color(theme, "-color-base-1"), EmptyFrame.line(false));
    }

    @Test
    void darkColoursAreThoseOfTheDarkThemeAndOfTheWindowsOwnSheet() throws IOException {
        Theme dark = new PrimerDark();
        String own = sheet("/semblance/ui/semblance.css");
        String ofDark = own.substring(own.indexOf(".semblance.dark {"));

        assertEquals(
                color(sheet(dark.getUserAgentStylesheet()), "-color-bg-default"),
                EmptyFrame.ground(true));
        assertEquals(color(ofDark, "-s-bar"), EmptyFrame.barGround(true));
        assertEquals(color(ofDark, "-s-line"), EmptyFrame.line(true));
    }

    private static String sheet(String path) throws IOException {
        try (InputStream in = EmptyFrameTest.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no style sheet " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Follows a name to the colour that it stands for. */
    private static Color color(String sheet, String name) {
        Matcher rule = Pattern.compile(Pattern.quote(name) + ":\\s*([^;]+);").matcher(sheet);
        if (!rule.find()) {
            throw new IllegalArgumentException("no " + name);
        }
        String value = rule.group(1).strip();
        return value.startsWith("-") ? color(sheet, value) : Color.web(value);
    }
}
