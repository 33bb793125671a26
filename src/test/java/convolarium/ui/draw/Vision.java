package convolarium.ui.draw;

/// How people see colours, and how different two of them look.
enum Vision {
    NORMAL,
    /// Without the cones for long waves.
    PROTAN,
    /// Without the cones for middle waves.
    DEUTAN,
    /// Without the cones for short waves.
    TRITAN;

    /// What becomes of linear light: Machado, Oliveira and Fernandes, 2009, severity 1.
    private double[] matrix() {
        return switch (this) {
            case NORMAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
            case PROTAN ->
                new double[] {
                    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
                };
            case DEUTAN ->
                new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881
                };
            case TRITAN ->
                new double[] {
                    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900
                };
        };
    }

    /// A colour of CIELAB under D65.
    record Lab(double l, double a, double b) {

        double chroma() {
            return Math.hypot(a, b);
        }

        /// The difference CIEDE2000 to another colour.
        double difference(Lab other) {
            double mean = seventh((chroma() + other.chroma()) / 2);
            double stretch = 1 + 0.5 * (1 - Math.sqrt(mean / (mean + seventh(25))));
            var one = new Lab(l, a * stretch, b);
            var two = new Lab(other.l, other.a * stretch, other.b);
            double chromas = (one.chroma() + two.chroma()) / 2;
            double turn = one.turnTo(two);
            double hue = one.hueBetween(two, turn);
            double dl = (two.l - one.l) / lightnessWeight((one.l + two.l) / 2);
            double dc = (two.chroma() - one.chroma()) / (1 + 0.045 * chromas);
            double dh = 2
                    * Math.sqrt(one.chroma() * two.chroma())
                    * Math.sin(Math.toRadians(turn / 2))
                    / (1 + 0.015 * chromas * hueWeight(hue));
            return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation(hue, chromas) * dc * dh);
        }

        private static double seventh(double value) {
            return StrictMath.pow(value, 7);
        }

        private double hue() {
            double degrees = Math.toDegrees(StrictMath.atan2(b, a));
            return degrees < 0 ? degrees + 360 : degrees;
        }

        /// From this hue to another the short way round, in degrees.
        private double turnTo(Lab other) {
            if (chroma() * other.chroma() == 0) {
                return 0;
            }
            double turn = other.hue() - hue();
            return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        }

        private double hueBetween(Lab other, double turn) {
            return chroma() * other.chroma() == 0 ? hue() + other.hue() : (hue() + turn / 2 + 360) % 360;
        }

        private static double lightnessWeight(double mean) {
            double from50 = (mean - 50) * (mean - 50);
            return 1 + 0.015 * from50 / Math.sqrt(20 + from50);
        }

        private static double hueWeight(double hue) {
            return 1
                    - 0.17 * Math.cos(Math.toRadians(hue - 30))
                    + 0.24 * Math.cos(Math.toRadians(2 * hue))
                    + 0.32 * Math.cos(Math.toRadians(3 * hue + 6))
                    - 0.20 * Math.cos(Math.toRadians(4 * hue - 63));
        }

        private static double rotation(double hue, double chromas) {
            double blue = (hue - 275) / 25;
            double angle = 60 * StrictMath.exp(-blue * blue);
            return -2
                    * Math.sqrt(seventh(chromas) / (seventh(chromas) + seventh(25)))
                    * Math.sin(Math.toRadians(angle));
        }
    }

    /// What a colour of the screen looks like.
    Lab of(int argb) {
        var matrix = matrix();
        var light = light(argb);
        var seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = matrix[3 * i] * light[0] + matrix[3 * i + 1] * light[1] + matrix[3 * i + 2] * light[2];
            seen[i] = Math.clamp(sum, 0, 1);
        }
        double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
        double y = root(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
        double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double root(double share) {
        double third = 6 / 29.0;
        return share > third * third * third ? StrictMath.cbrt(share) : share / (3 * third * third) + 4 / 29.0;
    }

    /// Red, green and blue as light.
    private static double[] light(int argb) {
        var light = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = ((argb >> (16 - 8 * i)) & 255) / 255.0;
            light[i] = share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
        }
        return light;
    }

    /// The contrast of a colour to black or white letters on it, after WCAG 2.
    static double contrast(int argb, boolean black) {
        var light = light(argb);
        double luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
        return black ? (luminance + 0.05) / 0.05 : 1.05 / (luminance + 0.05);
    }
}
