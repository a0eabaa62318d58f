package app.porchlight.protocol.maker;

import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The languages in which makers' own logins are spoken, by name. */
public final class MakerLogins {
    private static final Map<String, BiFunction<Http, Http.Site, PageLogin>> BY_LANGUAGE = Map.of(
        "dahua-rpc2", DahuaLogin::new, "hnap", HnapLogin::new, "hilink", HilinkLogin::new,
        "onvif", OnvifLogin::new, "zte", ZteLogin::new);

    private MakerLogins() {
    }

    public static Set<String> languages() {
        return BY_LANGUAGE.keySet();
    }

    /** A login in that language at that place; empty where nobody here speaks it. */
    public static Optional<PageLogin> in(String language, Http http, Http.Site site) {
        return Optional.ofNullable(BY_LANGUAGE.get(language)).map(make -> make.apply(http, site));
    }
}
