package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import convolarium.session.LayerMemo;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsJsonTest {

    private static List<LayerMemo> aside(String further) {
        var json = """
            {"sample": "cat", "layer": "pool kernel=2,2", "filters": ""%s}\
            """.formatted(further);
        var settings =
                SettingsJson.read(JsonParser.parseString(json).getAsJsonObject(), Settings.initial(Locale.ENGLISH));
        return settings.last().orElseThrow().aside();
    }

    @Test
    void aDamagedLayerIsTheOnlyOneThatIsLost() {
        assertThat(aside("""
            , "aside": [7, {"layer": "conv"}, null, {"layer": "conv kernel=5,5", "filters": "OWN 0", "weights": 3}]\
            """)).containsExactly(new LayerMemo("conv kernel=5,5", "OWN 0", ""));
        assertThat(aside(", \"aside\": \"conv\"")).isEmpty();
    }

    @Test
    void earlierVersionsPutNoLayersAside() {
        assertThat(aside("")).isEmpty();
    }
}
