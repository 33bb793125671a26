package convolarium.app;

import javafx.application.Application;
import javafx.stage.Stage;

/// Starts the program.
public final class Main extends Application {

    static void main(String[] arguments) {
        launch(Main.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Convolarium");
        stage.show();
    }
}
