package org.econtacts.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException.Fault;

/**
 * A table (RFC 4180) with a heading; {@code text} and {@code label} suffice, in any order, with others that are passed
 * over. Several labels are separated by {@code |}; no label = to label. What each curator said is not in it.
 */
final class CsvLabelCodec implements LabelCodec {

    private static final List<String> HEADING = List.of("text", "label", "id", "origin", "state");

    @Override
    public Stream<String> write(Stream<LabelledSample> samples) {
        return Stream.concat(Stream.of(row(HEADING)), samples.map(sample -> row(cells(sample))));
    }

    private static List<String> cells(LabelledSample sample) {
        SampleState state = sample.state();
        return Arrays.asList(
                sample.text(),
                ForeignLabels.of(sample).stream()
                        .map(label -> label.replace("\\", "\\\\").replace("|", "\\|"))
                        .collect(Collectors.joining("|")),
                orEmpty(sample.id()),
                orEmpty(sample.origin()),
                state == null ? "" : state.name());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvLabelCodec::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean quote = text.isEmpty() || text.matches("(?s).*[\",\r\n].*") || !text.equals(text.strip());
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public void read(InputStream in, Taker taker, Refused refused) throws IOException {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            CsvRows rows = new CsvRows(reader);
            List<String> heading = rows.next();
            if (heading.isEmpty() || !heading.contains("text")) {
                refused.tell(1, new BadInputException("text", Fault.MISSING));
                return;
            }
            for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                try {
                    taker.take(sample(heading, row));
                } catch (BadInputException e) {
                    refused.tell(rows.line(), e);
                }
            }
        }
    }

    private static LabelledSample sample(List<String> heading, List<String> row) throws BadInputException {
        if (row.size() != heading.size()) {
            throw new BadInputException("", Fault.OUT_OF_RANGE, "" + heading.size(), "" + heading.size());
        }
        String text = value(heading, row, "text");
        if (text.isBlank()) {
            throw new BadInputException("text", Fault.MISSING);
        }
        String id = value(heading, row, "id");
        String origin = value(heading, row, "origin");
        LabelledSample sample =
                ForeignLabels.changed(id.isEmpty() ? null : id, text, labels(value(heading, row, "label")));
        return new LabelledSample(
                sample.id(),
                sample.text(),
                origin.isEmpty() ? null : origin,
                sample.given(),
                sample.state(),
                sample.labels(),
                null,
                List.of());
    }

    private static String value(List<String> heading, List<String> row, String column) {
        int at = heading.indexOf(column);
        return at < 0 ? "" : row.get(at);
    }

    /** Splits at bars that no backslash stands before; a backslash takes what follows as it is. */
    private static List<String> labels(String cell) throws BadInputException {
        List<String> labels = new ArrayList<>();
        if (cell.isBlank()) {
            return labels;
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i <= cell.length(); i++) {
            boolean end = i == cell.length() || cell.charAt(i) == '|';
            if (end && label.isEmpty()) {
                throw new BadInputException("label", Fault.NOT_A_LABEL);
            } else if (end) {
                labels.add(label.toString());
                label.setLength(0);
            } else if (cell.charAt(i) == '\\' && i + 1 < cell.length()) {
                label.append(cell.charAt(++i));
            } else {
                label.append(cell.charAt(i));
            }
        }
        return labels;
    }
}
