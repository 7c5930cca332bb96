package semblance.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class IconsTest {
    @Test
    void iconThatIsNoNodeOfASceneHasTheFontOfItsSigns() {
        assertEquals("\uE0AC", Icons.icon(Feather.MUSIC).getText());
        assertEquals("FeatherIcons", Icons.font(20).getFamily());
    }
}
