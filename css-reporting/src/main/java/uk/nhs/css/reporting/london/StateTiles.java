package uk.nhs.css.reporting.london;

import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.chart.Tile;
import uk.nhs.css.reporting.chart.TileKind;
import uk.nhs.css.reporting.chart.TileMap;

/** The map of London by membership state: each state has its letter and its colour, darker the nearer to membership. */
final class StateTiles {

    private static final TileKind NONE = TileKind.pale("–", "Not a member", "#ffffff");

    private StateTiles() {}

    static Chart map(String title, List<Standing> standings, String id) {
        List<Tile> tiles = standings.stream()
                .map(standing -> new Tile(
                        standing.code(),
                        standing.name(),
                        standing.state().map(StateTiles::kind).orElse(NONE)))
                .toList();
        return TileMap.of(title, tiles, legend(), id);
    }

    private static List<TileKind> legend() {
        List<MembershipState> order = List.of(
                MembershipState.MEMBER,
                MembershipState.JOINING,
                MembershipState.SCHEDULED,
                MembershipState.APPROVED,
                MembershipState.CONSULTED,
                MembershipState.INVITED,
                MembershipState.LEFT,
                MembershipState.WITHDRAWN,
                MembershipState.DECLINED);
        List<TileKind> legend =
                new ArrayList<>(order.stream().map(StateTiles::kind).toList());
        legend.add(NONE);
        return legend;
    }

    private static TileKind kind(MembershipState state) {
        return switch (state) {
            case MEMBER -> TileKind.strong("M", state.label());
            case JOINING -> TileKind.pale("J", state.label(), "#41b6e6");
            case SCHEDULED -> TileKind.pale("S", state.label(), "#9bd3f0");
            case APPROVED -> TileKind.pale("A", state.label(), "#ccdff1");
            case CONSULTED -> TileKind.pale("C", state.label(), "#e8edee");
            case INVITED -> TileKind.pale("I", state.label(), "#ffffff");
            case LEFT -> TileKind.past("L", state.label());
            case WITHDRAWN -> TileKind.pale("W", state.label(), "#fff0c2");
            case DECLINED -> TileKind.pale("D", state.label(), "#f7d4d1");
        };
    }
}
