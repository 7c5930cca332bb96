package semblance.ui.duplicates;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Choices;
import semblance.duplicates.Group;
import semblance.duplicates.Look;
import semblance.duplicates.Member;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The duplicates as the page shows them: looks for them, filters them, and keeps what is ticked.
 * Belongs to the JavaFX thread.
 */
public final class DuplicatesViewModel {
    /** Groups are made anew once in so many glances at how far a look is. */
    private static final int GLANCES = 12;

    /** Up to so many files are compared without being asked. */
    private static final long SMALL = 3000;

    private final DuplicateActions actions;
    private final Background background;
    private final Delay glance;
    private final Ticks ticks = new Ticks();
    private final ReadOnlyObjectWrapper<LookState> state =
            new ReadOnlyObjectWrapper<>(new LookState.Opening());
    private final ReadOnlyObjectWrapper<List<Group>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Group>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<Choices> choices =
            new ReadOnlyObjectWrapper<>(Choices.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Instant> lookedAt = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<GroupFilter> filter = new SimpleObjectProperty<>(GroupFilter.ALL);
    private final ObjectProperty<Spot> spot = new SimpleObjectProperty<>(Spot.NOWHERE);
    private Background.Task looking = Background.Task.NONE;
    private boolean regrouping;
    private boolean regroupAgain;
    private boolean opened;

    /**
     * @param glance the time between two glances at how far a look is
     */
    public DuplicatesViewModel(DuplicateActions actions, Background background, Delay glance) {
        this.actions = actions;
        this.background = background;
        this.glance = glance;
        filter.subscribe(now -> showGroups());
    }

    /** What was known when a page opened. */
    private record Known(Choices choices, List<Group> groups, @Nullable Instant lookedAt) {}

    /**
     * Shows what is known, and looks for what is new.
     *
     * @param files how many files the library has
     */
    public void open(long files) {
        boolean first = !opened;
        opened = true;
        var _ =
                background.run(
                        () -> new Known(actions.choices(), actions.groups(), actions.lookedAt()),
                        known -> {
                            choices.set(known.choices());
                            lookedAt.set(known.lookedAt());
                            take(known.groups());
                            if (isLooking()) {
                                return;
                            }
                            state.set(
                                    known.lookedAt() == null
                                            ? new LookState.Never()
                                            : new LookState.Done());
                            if (first && (known.lookedAt() != null || files <= SMALL)) {
                                look();
                            }
                        },
                        this::failed);
    }

    /** Compares what was not compared yet. */
    public void look() {
        if (isLooking()) {
            return;
        }
        Look look = actions.newLook();
        state.set(new LookState.Looking(look.progress()));
        looking =
                background.run(
                        () -> {
                            look.execute();
                            return actions.lookedAt();
                        },
                        when -> {
                            ended();
                            lookedAt.set(when);
                            state.set(new LookState.Done());
                            regroup();
                        },
                        failure -> {
                            ended();
                            failed(failure);
                        });
        glance(look, 1);
    }

    private void glance(Look look, int glances) {
        glance.restart(() -> {
            if (isLooking()) {
                state.set(new LookState.Looking(look.progress()));
                if (glances % GLANCES == 0 && look.progress().found() > 0) {
                    regroup();
                }
                glance(look, glances + 1);
            }
        });
    }

    /** Ends a look; what was found is kept. */
    public void cancel() {
        if (isLooking()) {
            looking.cancel();
            ended();
            state.set(lookedAt.get() == null ? new LookState.Never() : new LookState.Done());
            regroup();
        }
    }

    private void ended() {
        looking = Background.Task.NONE;
        glance.stop();
    }

    private boolean isLooking() {
        return state.get() instanceof LookState.Looking;
    }

    private void failed(Throwable failure) {
        state.set(new LookState.Failed(Reasons.sentence(failure)));
    }

    /** Makes the groups anew, of what is found and decided by now. */
    public void regroup() {
        if (regrouping) {
            regroupAgain = true;
            return;
        }
        regrouping = true;
        var _ =
                background.run(
                        actions::groups,
                        groups -> {
                            regrouping = false;
                            take(groups);
                            if (regroupAgain) {
                                regroupAgain = false;
                                regroup();
                            }
                        },
                        failure -> {
                            regrouping = false;
                            failed(failure);
                        });
    }

    private void take(List<Group> groups) {
        all.set(groups);
        ticks.keepOnly(groups);
        showGroups();
    }

    private void showGroups() {
        Group at = groupAt(spot.get());
        GroupFilter wanted = filter.get();
        counts.set(Counts.of(all.get().stream().filter(wanted.withRelation(null)::shows).toList()));
        shown.set(all.get().stream().filter(wanted::shows).toList());
        spot.set(again(at));
    }

    /** Returns where the keyboard is after the groups have changed. */
    private Spot again(@Nullable Group at) {
        List<Group> groups = shown.get();
        Spot before = spot.get();
        if (groups.isEmpty() || before.group() < 0) {
            return Spot.NOWHERE;
        }
        int group = Math.min(before.group(), groups.size() - 1);
        for (int i = 0; at != null && i < groups.size(); i++) {
            if (groups.get(i).relation() == at.relation()
                    && groups.get(i).best().path().equals(at.best().path())) {
                group = i;
                break;
            }
        }
        return new Spot(group, Math.min(before.file(), groups.get(group).members().size() - 1));
    }

    /** Keeps a decision, and makes the groups anew. */
    public void choose(UnaryOperator<Choices> change) {
        var _ =
                background.run(
                        () -> actions.choose(change),
                        changed -> {
                            choices.set(changed);
                            regroup();
                        },
                        this::failed);
    }

    /** Returns the group of a spot; null if it is nowhere. */
    public @Nullable Group groupAt(Spot where) {
        List<Group> groups = shown.get();
        return where.group() < 0 || where.group() >= groups.size()
                ? null
                : groups.get(where.group());
    }

    /** Returns the file where the keyboard is; null if it is nowhere. */
    public @Nullable Member fileAtSpot() {
        Group group = groupAt(spot.get());
        return group == null
                ? null
                : group.members().get(Math.min(spot.get().file(), group.members().size() - 1));
    }

    public Ticks ticks() {
        return ticks;
    }

    public ReadOnlyObjectProperty<LookState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Group>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Group>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Counts by sort of what the rest of the filter lets through. */
    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Instant> lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    public ObjectProperty<GroupFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<Spot> spotProperty() {
        return spot;
    }

    DuplicateActions actions() {
        return actions;
    }

    Background background() {
        return background;
    }
}
