package org.econtacts.suggest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.EncoderException;
import org.econtacts.analysis.EncoderSource;
import org.econtacts.analysis.KnowledgeSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Makes engines that ask an operator's encoder too: better ones that take their time. */
@Component(service = EncoderEngines.class)
public final class EncoderEngines {

    /** The name of the encoder's verdicts. */
    public static final String ENCODER = "encoder";

    private final List<AnalyzerProvider> usual;
    private final KnowledgeSource knowledge;
    private final @Nullable EncoderSource encoders;

    /** With the analysers that every product has. */
    @Activate
    public EncoderEngines(
            @Reference(target = "(analyzer=graph)") AnalyzerProvider graph,
            @Reference(target = "(analyzer=learning)") AnalyzerProvider learning,
            @Reference(target = "(analyzer=retrieval)") AnalyzerProvider retrieval,
            @Reference KnowledgeSource knowledge,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    EncoderSource encoders) {
        this.usual = List.of(graph, learning, retrieval);
        this.knowledge = knowledge;
        this.encoders = encoders;
    }

    /**
     * A new engine, which has learnt the built-in examples; empty when the product has no encoders. Takes seconds.
     *
     * @throws EncoderException when the encoder in that directory cannot be used
     */
    public Optional<SuggestionService> open(Path directory) throws EncoderException {
        EncoderSource source = encoders;
        if (source == null) {
            return Optional.empty();
        }
        List<AnalyzerProvider> all = List.of(usual.get(0), usual.get(1), usual.get(2), source.open(directory));
        return Optional.of(new Orchestrator(all, knowledge, Clock.systemDefaultZone(), Orchestrator.DEFAULT_SEED));
    }
}
