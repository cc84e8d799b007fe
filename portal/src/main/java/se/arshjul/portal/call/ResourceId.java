package se.arshjul.portal.call;

/** The last part of a resource's name, as it stands in addresses. */
public final class ResourceId {

    private ResourceId() {}

    public static String of(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
