package uk.nhs.css.web.api;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import uk.nhs.css.domain.access.Shared;

/** The answer that a call with an Idempotency-Key got, kept for when the same call comes again. */
@Entity
@Table(name = "idempotent_call")
@Shared(because = "the account that made the call is part of its key")
public class IdempotentCall {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "fingerprint", updatable = false)
    private String fingerprint;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Lob
    @Column(name = "answer")
    private String answer;

    protected IdempotentCall() {}

    /**
     * A call that is being made; until it is answered nobody else can make it.
     *
     * @param call method and path
     */
    static IdempotentCall begun(String account, String key, String call, String body, Instant at) {
        IdempotentCall begun = new IdempotentCall();
        begun.id = idOf(account, key);
        begun.fingerprint = sha256(call + "\n" + body);
        begun.madeAt = at;
        begun.answer = "";
        return begun;
    }

    static String idOf(String account, String key) {
        return sha256(account + "\n" + key);
    }

    void answered(String text) {
        answer = text;
    }

    boolean isFor(String call, String body) {
        return fingerprint.equals(sha256(call + "\n" + body));
    }

    String answer() {
        return answer;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
