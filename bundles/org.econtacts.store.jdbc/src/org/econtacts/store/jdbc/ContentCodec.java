package org.econtacts.store.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Message;
import org.econtacts.model.Sender;
import org.econtacts.model.Source;
import org.econtacts.model.Template;

/** Messages, templates, label sets and sample texts as bytes. */
final class ContentCodec {

    private ContentCodec() {}

    /**
     * A message with what is known of its answer.
     *
     * @param message as it came in
     * @param trueIntents null = not known
     */
    record Body(Message message, @Nullable List<String> trueIntents) {}

    static byte[] write(Message message, @Nullable List<String> trueIntents) {
        BlobWriter out = new BlobWriter();
        out.name(message.id())
                .name(message.thread())
                .name(message.office())
                .name(message.audience().name());
        out.name(message.form())
                .name(message.sender().name())
                .name(message.sender().reference());
        out.name(message.subject()).text(message.body()).name(message.language());
        out.number(Sql.micros(message.receivedAt()));
        out.number(trueIntents == null ? 0 : 1);
        if (trueIntents != null) {
            out.list(trueIntents, out::name);
        }
        return out.finish();
    }

    static Body readMessage(String id, byte[] data) {
        return BlobReader.read("message " + id, data, in -> new Body(message(in), in.count() == 1 ? names(in) : null));
    }

    private static Message message(BlobReader in) {
        return new Message(
                in.name(),
                in.name(),
                in.name(),
                Audience.valueOf(in.name()),
                in.name(),
                new Sender(in.name(), in.name()),
                in.name(),
                in.text(),
                in.name(),
                Sql.instant(in.number()));
    }

    static byte[] write(Template template) {
        BlobWriter out = new BlobWriter();
        Audience audience = template.audience();
        out.name(template.id()).number(template.version()).name(template.title());
        out.text(template.body()).name(template.intent()).name(audience == null ? null : audience.name());
        out.list(template.placeholders(), out::name);
        out.list(template.sources(), source -> out.name(source.title()).name(source.url()));
        out.name(text(template.validFrom())).name(text(template.validTo())).name(template.approvedBy());
        return out.finish();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static Template readTemplate(String id, byte[] data) {
        return BlobReader.read(
                "template " + id,
                data,
                in -> new Template(
                        in.name(),
                        in.count(),
                        in.name(),
                        in.text(),
                        in.name(),
                        audience(in),
                        names(in),
                        in.list(() -> new Source(in.name(), in.name())),
                        date(in),
                        date(in),
                        in.name()));
    }

    private static @Nullable Audience audience(BlobReader in) {
        String name = in.nameOrNull();
        return name == null ? null : Audience.valueOf(name);
    }

    private static @Nullable LocalDate date(BlobReader in) {
        String date = in.nameOrNull();
        return date == null ? null : LocalDate.parse(date);
    }

    private static List<String> names(BlobReader in) {
        return in.list(in::name);
    }

    static byte[] write(LabelSet labels) {
        BlobWriter out = new BlobWriter();
        out.name(labels.version());
        out.list(labels.intents(), intent -> {
            Audience audience = intent.audience();
            out.name(intent.id()).name(audience == null ? null : audience.name());
            write(out, intent.titles());
            write(out, intent.guidelines());
        });
        return out.finish();
    }

    private static void write(BlobWriter out, Map<String, String> texts) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(texts.entrySet());
        out.list(entries, entry -> out.name(entry.getKey()).name(entry.getValue()));
    }

    static LabelSet readLabelSet(byte[] data) {
        return BlobReader.read(
                "label set",
                data,
                in -> new LabelSet(
                        in.name(), in.list(() -> new Intent(in.name(), audience(in), texts(in), texts(in)))));
    }

    private static Map<String, String> texts(BlobReader in) {
        Map<String, String> texts = new LinkedHashMap<>();
        int size = in.count();
        for (int i = 0; i < size; i++) {
            texts.put(in.name(), in.name());
        }
        return texts;
    }

    /**
     * The part of a sample that never changes.
     *
     * @param text the text
     * @param origin where it comes from
     */
    record SampleText(String text, String origin) {}

    static byte[] write(SampleText sample) {
        return new BlobWriter().text(sample.text()).name(sample.origin()).finish();
    }

    static SampleText readSample(String id, byte[] data) {
        return BlobReader.read("sample " + id, data, in -> new SampleText(in.text(), in.name()));
    }
}
