package se.arshjul.local.platform;

import java.util.Set;

/** One process of the platform. Those that need another stand after it. */
public enum Part {
    DATABASE("database", "databasen", 0),
    ENGINE("engine", "processmotorn", 1),
    IDENTITY("identity", "inloggningen och brevlådan", 1),
    ACTOR("actor-service", "aktörerna", 2, DATABASE),
    PLAN("plan-service", "planen", 2, DATABASE),
    MEETING("meeting-service", "mötena", 2, DATABASE),
    FOLLOWUP("followup-service", "uppföljningen", 2, DATABASE),
    WORKFLOWS("workflows", "processerna", 3, DATABASE, ENGINE),
    PORTAL("portal", "webbplatsen", 4, IDENTITY);

    private final String process;
    private final String label;
    private final int layer;
    private final Set<Part> needs;

    Part(String process, String label, int layer, Part... needs) {
        this.process = process;
        this.label = label;
        this.layer = layer;
        this.needs = Set.of(needs);
    }

    /** What its log file and, for a module of ours, its jar are called. */
    public String process() {
        return process;
    }

    /** What the person at the keyboard calls it. */
    public String label() {
        return label;
    }

    /** The upper layers stop first. */
    int layer() {
        return layer;
    }

    /** Must be ready before this one starts. */
    Set<Part> needs() {
        return needs;
    }

    /** A jar of another module, as opposed to a foreign program or this module itself. */
    boolean isModule() {
        return layer >= ACTOR.layer;
    }

    /** Keeps a schema, named like its user. */
    boolean hasSchema() {
        return needs.contains(DATABASE);
    }

    /** {@code actor} of actor-service: the name of its schema, its user and its gRPC channel's first word. */
    public String word() {
        return process.replace("-service", "");
    }
}
