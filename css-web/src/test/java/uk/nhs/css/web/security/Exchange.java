package uk.nhs.css.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Role;

/** One request through one filter, with what came out of it. */
final class Exchange {

    private final String method;
    private final String path;
    private final Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean secure;
    private int status = 200;
    private String redirect;
    private boolean passed;

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
        sent.put("Host", "css.example:8080");
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path);
    }

    Exchange with(String header, String value) {
        sent.put(header, value);
        return this;
    }

    Exchange as(Role role) {
        return as(new SignedIn("somebody", role, role == Role.PCT_USER ? "5K5" : null, "stamp", false));
    }

    Exchange as(SignedIn who) {
        attributes.put(SignedIn.ATTRIBUTE, who);
        return this;
    }

    Exchange overHttps() {
        secure = true;
        return this;
    }

    Exchange through(Filter filter) throws Exception {
        filter.doFilter(request(), response(), (request, response) -> passed = true);
        return this;
    }

    boolean passed() {
        return passed;
    }

    int status() {
        return status;
    }

    String redirect() {
        return redirect;
    }

    String header(String name) {
        return answered.get(name);
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getServletPath" -> path.split("\\?")[0];
            case "getQueryString" -> path.contains("?") ? path.split("\\?", 2)[1] : null;
            case "getContextPath" -> "";
            case "getHeader" -> sent.get((String) args[0]);
            case "getAttribute" -> attributes.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "isSecure" -> secure;
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (name, args) -> switch (name) {
            case "setHeader" -> answered.put((String) args[0], (String) args[1]);
            case "setContentType" -> answered.put("Content-Type", (String) args[0]);
            case "setStatus", "sendError" -> status = (int) args[0];
            case "sendRedirect" -> redirect = (String) args[0];
            case "getOutputStream" -> new Collected();
            default -> null;
        });
    }

    private interface Answers {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            Object answer = answers.to(called.getName(), args);
            return called.getReturnType() == void.class ? null : answer;
        }));
    }

    private final class Collected extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int octet) {
            body.write(octet);
        }
    }
}
