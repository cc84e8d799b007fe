package se.arshjul.local.port;

/** A port the platform listens on, always on the loopback address only. */
public enum Port {
    PORTAL(8100, 0, "webbplatsen"),
    ACTOR(8101, 1, "aktörerna"),
    PLAN(8102, 2, "planen"),
    MEETING(8103, 3, "mötena"),
    FOLLOWUP(8104, 4, "uppföljningen"),
    WORKFLOWS(8105, 5, "processerna"),
    IDENTITY(8110, 10, "inloggningen"),
    SMTP(8125, 25, "brevlådan"),
    DATABASE(8132, 32, "databasen"),
    ACTOR_GRPC(9101, 41, "aktörerna"),
    PLAN_GRPC(9102, 42, "planen"),
    MEETING_GRPC(9103, 43, "mötena"),
    FOLLOWUP_GRPC(9104, 44, "uppföljningen"),
    WORKFLOWS_GRPC(9105, 45, "processerna"),
    ENGINE_GRPC(26500, 50, "processmotorn"),
    ENGINE_COMMAND(26501, 51, "processmotorn"),
    ENGINE_INTERNAL(26502, 52, "processmotorn"),
    ENGINE_HTTP(8180, 80, "processmotorn"),
    ENGINE_MANAGEMENT(9600, 90, "processmotorn");

    private final int usual;
    private final int place;
    private final String label;

    Port(int usual, int place, String label) {
        this.usual = usual;
        this.place = place;
        this.label = label;
    }

    /** The port when nobody asks for another. */
    int usual() {
        return usual;
    }

    /** Its place in a block of a hundred. */
    int place() {
        return place;
    }

    String label() {
        return label;
    }
}
