package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.Grid.Place;
import convolarium.window.Landing;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    /// Four rows from −1 on and three columns from −2 on, 10 pixels each.
    private final Grid grid = new Grid(100, 50, 10, -1, -2, 4, 3);

    @Test
    void itsSidesAreItsCells() {
        assertThat(grid.width()).isEqualTo(30);
        assertThat(grid.height()).isEqualTo(40);
        assertThat(grid.right()).isEqualTo(130);
        assertThat(grid.bottom()).isEqualTo(90);
        assertThat(grid.middle()).isEqualTo(70);
        assertThat(grid.x(-2)).isEqualTo(100);
        assertThat(grid.y(0)).isEqualTo(60);
        assertThat(grid.bounds(0, -1)).isEqualTo(new Rectangle2D(110, 60, 10, 10));
    }

    @Test
    void everyPointOfACellFindsTheCell() {
        for (int row = -1; row < 3; row++) {
            for (int col = -2; col < 1; col++) {
                var place = new Place(row, col);
                assertThat(grid.contains(row, col)).isTrue();
                assertThat(grid.at(grid.x(col), grid.y(row))).contains(place);
                assertThat(grid.at(grid.x(col) + 9.99, grid.y(row) + 9.99)).contains(place);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"99.9,60", "130,60", "110,49.9", "110,90"})
    void outsideThereIsNoCell(double x, double y) {
        assertThat(grid.at(x, y)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0,-1,-2", "500,500,2,0", "115,0,-1,-1", "0,75,1,-2", "-1e12,1e12,2,-2", "115,62,0,-1"})
    void thereIsAlwaysANearestCell(double x, double y, int row, int col) {
        assertThat(grid.nearest(x, y)).isEqualTo(new Place(row, col));
    }

    @ParameterizedTest
    @CsvSource({"-2,0", "3,0", "0,-3", "0,1"})
    void itContainsItsCellsOnly(int row, int col) {
        assertThat(grid.contains(row, col)).isFalse();
    }

    @Test
    void picturesHaveCellsMuchSmallerThanAPixel() {
        var picture = new Grid(10, 10, 0.05, 0, 0, 4000, 6000);
        assertThat(picture.at(10 + 299.99, 10 + 199.99)).contains(new Place(3999, 5999));
        assertThat(picture.at(picture.x(1234) + 0.025, picture.y(77) + 0.025)).contains(new Place(77, 1234));
    }

    @Test
    void theReachOfALandingIsFromItsFirstToItsLastTap() {
        assertThat(Grid.reach(new Landing(0, 3, 4, 20, 20))).isEqualTo(10);
        assertThat(Grid.reach(new Landing(-2, 1, 1, 20, 20))).isEqualTo(1);
    }
}
