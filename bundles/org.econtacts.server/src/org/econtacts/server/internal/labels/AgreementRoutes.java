package org.econtacts.server.internal.labels;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Role;
import org.econtacts.protocol.AgreementView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.LabelStore;
import org.econtacts.supervision.Agreement;
import org.econtacts.supervision.AgreementStudy;
import org.econtacts.supervision.Ratings;

/** How far curators agree. */
final class AgreementRoutes {

    private static final long SEED = 20260101;

    private final LabelStore labels;

    AgreementRoutes(LabelStore labels) {
        this.labels = labels;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/agreement", "How far curators agree", exchange -> Answer.of(view()))
                .by(Role.CURATOR, Role.TEAM_LEAD, Role.ADMIN)
                .answers(AgreementView.class));
    }

    private AgreementView view() {
        AgreementStudy study = new AgreementStudy(SEED);
        Ratings ratings = Ratings.of(labels.labels());
        return new AgreementView(
                line(List.of(), study.measure(ratings)),
                study.byIntent(ratings).entrySet().stream()
                        .map(each -> line(List.of(each.getKey()), each.getValue()))
                        .toList(),
                study.byPair(ratings).stream()
                        .map(each -> line(List.of(each.first(), each.second()), each.agreement()))
                        .toList(),
                study.confusions(ratings).stream()
                        .map(each -> new AgreementView.Confusion(each.one(), each.other(), each.count()))
                        .toList());
    }

    private static AgreementView.Line line(List<String> names, Agreement agreement) {
        return new AgreementView.Line(
                names,
                agreement.units(),
                agreement.observed(),
                coefficient(agreement.alpha()),
                coefficient(agreement.kappa()),
                coefficient(agreement.ac1()));
    }

    private static AgreementView.@Nullable Coefficient coefficient(Agreement.@Nullable Measure measure) {
        return measure == null ? null : new AgreementView.Coefficient(measure.value(), measure.low(), measure.high());
    }
}
