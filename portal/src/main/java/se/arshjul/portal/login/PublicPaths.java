package se.arshjul.portal.login;

import java.util.List;

/** What anybody may open without logging in; everything else asks for a login. */
public final class PublicPaths {

    /** Pages. A route that is not here and shows something to the unknown fails the walk over all routes. */
    public static final List<String> PAGES = List.of(
            "/",
            "/aktorer",
            "/aktorer/**",
            "/rad-och-grupper",
            "/rad-och-grupper/**",
            "/planer",
            "/planer/**",
            "/resultat",
            "/resultat/**",
            "/kontrollera-kvittens",
            "/tillganglighet",
            "/personuppgifter",
            "/sprak/*",
            "/logga-in",
            "/logga-in/*");

    /** Files and what the container itself asks for. The catalogue exists only where it is switched on. */
    static final List<String> FILES = List.of(
            "/arshjul*.css",
            "/portal*.js",
            "/unsaved*.js",
            "/icon.svg",
            "/webjars/**",
            "/error",
            "/_catalogue",
            "/_catalogue/**");

    private PublicPaths() {}
}
