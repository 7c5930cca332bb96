package semblance.samples;

import semblance.samples.paint.Balloons;
import semblance.samples.paint.BauhausPoster;
import semblance.samples.paint.CirclePoster;
import semblance.samples.paint.City;
import semblance.samples.paint.Dunes;
import semblance.samples.paint.Galaxy;
import semblance.samples.paint.JuliaSet;
import semblance.samples.paint.LoneTree;
import semblance.samples.paint.Mandala;
import semblance.samples.paint.MistyForest;
import semblance.samples.paint.MistyMountains;
import semblance.samples.paint.NorthernLights;
import semblance.samples.paint.Planet;
import semblance.samples.paint.PoppyMeadow;
import semblance.samples.paint.SailingBoats;
import semblance.samples.paint.Scene;
import semblance.samples.paint.SeaSunset;
import semblance.samples.paint.SnowyHills;
import semblance.samples.paint.StripePoster;
import semblance.samples.paint.Underwater;
import semblance.samples.paint.Village;

import java.util.ArrayList;
import java.util.List;

/** All pictures of the sample library but the changed copies: names, themes and seeds. */
final class PictureList {
    private final List<SamplePicture> pictures = new ArrayList<>();

    private PictureList() {}

    static List<SamplePicture> all() {
        PictureList list = new PictureList();
        list.landscapes();
        list.places();
        list.patterns();
        list.space();
        return List.copyOf(list.pictures);
    }

    private void landscapes() {
        series(
                "Landscapes",
                new SeaSunset(),
                .12,
                1,
                "sunset over the sea 1.jpg",
                "sunset over the sea 2.jpg",
                "sunset over the sea 3.jpg",
                "coucher de soleil à la mer.jpg");
        series(
                "Landscapes",
                new MistyMountains(),
                .2,
                10,
                "misty mountains 1.jpg",
                "misty mountains 2.jpg",
                "misty mountains 3.jpg",
                "山と霧.jpg");
        series(
                "Landscapes",
                new Dunes(),
                .2,
                20,
                "desert dunes 1.jpg",
                "desert dunes 2.jpg",
                "desert dunes 3.jpg",
                "desert dunes 4.webp");
        series(
                "Landscapes",
                new NorthernLights(),
                .2,
                30,
                "northern lights 1.jpg",
                "northern lights 2.jpg",
                "northern lights 3.jpg",
                "norðurljós.jpg");
        series(
                "Landscapes",
                new MistyForest(),
                .2,
                40,
                "fir forest in the mist 1.jpg",
                "fir forest in the mist 2.jpg",
                "fir forest in the mist 3.jpg",
                "fir forest in the mist 4.jpg");
        series(
                "Landscapes",
                new SnowyHills(),
                .2,
                50,
                "snowy hills 1.jpg",
                "snowy hills 2.jpg",
                "snowy hills 3.jpg",
                "Зимний вечер.jpg");
        series(
                "Trees and flowers",
                LoneTree.inAutumn(),
                .2,
                60,
                "tree in autumn 1.jpg",
                "tree in autumn 2.jpg",
                "tree in autumn 3.jpg");
        series(
                "Trees and flowers",
                LoneTree.inBlossom(),
                .2,
                70,
                "tree in blossom 1.jpg",
                "tree in blossom 2.jpg",
                "桜.jpg");
        series(
                "Trees and flowers",
                new PoppyMeadow(),
                .2,
                80,
                "poppy meadow 1.jpg",
                "poppy meadow 2.jpg",
                "poppy meadow 3.webp",
                "poppy meadow 4.jpg");
    }

    private void places() {
        series(
                "Cities and villages",
                new City(),
                .1,
                100,
                "city by day 1.jpg",
                "city by day 2.jpg",
                "city by day 3.jpg");
        series(
                "Cities and villages",
                new City(),
                .5,
                110,
                "city at dusk 1.jpg",
                "city at dusk 2.jpg",
                "city at dusk 3.jpg");
        series(
                "Cities and villages",
                new City(),
                .97,
                120,
                "city at night 1.jpg",
                "city at night 2.jpg",
                "city at night 3.webp");
        series(
                "Cities and villages",
                new Village(),
                .2,
                130,
                "village 1.jpg",
                "village 2.jpg",
                "village 3.jpg",
                "Dörfchen im Grünen.jpg");
        series(
                "On the water and in the air",
                new SailingBoats(),
                .2,
                140,
                "sailing boats 1.jpg",
                "sailing boats 2.jpg",
                "sailing boats 3.jpg",
                "sailing boats 4.jpg");
        series(
                "On the water and in the air",
                new Underwater(),
                .2,
                150,
                "under the sea 1.jpg",
                "under the sea 2.jpg",
                "under the sea 3.jpg",
                "under the sea 4.jpg");
        series(
                "On the water and in the air",
                new Balloons(),
                .2,
                160,
                "hot-air balloons 1.jpg",
                "hot-air balloons 2.jpg",
                "hot-air balloons 3.jpg",
                "hot-air balloons 4.jpg");
    }

    private void patterns() {
        series(
                "Patterns and posters",
                new Mandala(),
                .2,
                200,
                "mandala 1.jpg",
                "mandala 2.jpg",
                "mandala 3.jpg",
                "mandala 4.jpg");
        series(
                "Patterns and posters",
                new JuliaSet(),
                .2,
                210,
                "Julia set 1.jpg",
                "Julia set 2.jpg",
                "Julia set 3.jpg",
                "Julia set 4.jpg");
        series(
                "Patterns and posters",
                new CirclePoster(),
                .2,
                220,
                "poster of circles 1.jpg",
                "poster of circles 2.jpg",
                "poster of circles 3.png");
        series(
                "Patterns and posters",
                new StripePoster(),
                .2,
                230,
                "poster of waves 1.jpg",
                "poster of waves 2.gif",
                "poster of waves 3.png");
        series(
                "Patterns and posters",
                new BauhausPoster(),
                .2,
                240,
                "poster of shapes 1.jpg",
                "poster of shapes 2.tiff",
                "poster of shapes 3.png");
        pictures.add(
                new SamplePicture(
                        "Patterns and posters/poster of shapes 4.bmp",
                        new BauhausPoster(),
                        243,
                        .2,
                        256,
                        192));
    }

    private void space() {
        series(
                "Space",
                new Planet(),
                .2,
                300,
                "planet 1.jpg",
                "planet 2.jpg",
                "planet 3.jpg",
                "planet 4.jpg",
                "planet 5.jpg");
        series(
                "Space",
                new Galaxy(),
                .2,
                310,
                "spiral galaxy 1.jpg",
                "spiral galaxy 2.jpg",
                "spiral galaxy 3.jpg");
    }

    private void series(String folder, Scene scene, double moment, long seed, String... names) {
        for (int number = 0; number < names.length; number++) {
            String path = folder + "/" + names[number];
            pictures.add(new SamplePicture(path, scene, seed + number, moment, 720, 540));
        }
    }
}
