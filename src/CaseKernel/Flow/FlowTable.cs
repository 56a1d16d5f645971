namespace Platform.CaseKernel.Flow;

/// <summary>
/// A matter's life as a table. Checked when it is made, so that a wrong table stops the start and not a case:
/// one row per (from, act), every state reachable, dead ends exactly the lawful ends.
/// </summary>
public sealed class FlowTable
{
    private readonly Dictionary<(string From, string Act), Step> steps;

    /// <param name="editable">States in which the applicant may change form and materials.</param>
    /// <param name="ends">The lawful ends: nobody waits for anything any more.</param>
    /// <param name="reopened">Those of the ends from which the office may still act, such as a filing that is watched for life. No step leads out of the others.</param>
    public FlowTable(State initial, IReadOnlyList<State> editable, IReadOnlyList<State> ends, IReadOnlyList<Step> steps, IReadOnlyList<State>? reopened = null)
    {
        (Initial, Editable, Ends, Steps, Reopened) = (initial, editable, ends, steps, reopened ?? []);
        States = [.. steps.SelectMany(step => new[] { step.From, step.To }).Prepend(initial).Distinct()];
        if (Defects().ToList() is { Count: > 0 } defects)
            throw new FlowTableException(defects);
        this.steps = steps.ToDictionary(step => (step.From.Name, step.Act.Name));
    }

    public State Initial { get; }

    public IReadOnlyList<State> Editable { get; }

    public IReadOnlyList<State> Ends { get; }

    public IReadOnlyList<State> Reopened { get; }

    public IReadOnlyList<Step> Steps { get; }

    public IReadOnlyList<State> States { get; }

    /// <summary>Nobody applies: the office begins such a case, and it has no draft.</summary>
    public bool OpenedByOffice => Steps.Any(step => step.Act == Act.Open);

    public Step? Find(string from, string act) => steps.GetValueOrDefault((from, act));

    public Step? Find(string from, Act act) => Find(from, act.Name);

    /// <summary>What the law does in this state when a limit has passed; null when it does nothing by itself.</summary>
    public Step? WhenPassed(string from, string limit) =>
        Steps.FirstOrDefault(step => step.From.Name == from && step.When?.Code == limit);

    /// <summary>What follows in this state when a round has come to its end; null when the officer decides what does.</summary>
    public Step? WhenSettled(string from, Settlement settlement) =>
        Steps.FirstOrDefault(step => step.From.Name == from && step.Settled == settlement);

    public IEnumerable<Step> OpenTo(Audience audience, string state) =>
        Steps.Where(step => step.From.Name == state && step.By == audience);

    public bool MayEdit(string state) => Editable.Any(editable => editable.Name == state);

    public bool HasEnded(string state) => Ends.Any(end => end.Name == state);

    public State this[string name] => States.First(state => state.Name == name);

    private IEnumerable<string> Defects()
    {
        foreach (var twice in Steps.GroupBy(step => (step.From.Name, step.Act.Name)).Where(group => group.Count() > 1))
            yield return $"two rows for ({twice.Key.Item1}, {twice.Key.Item2})";
        foreach (var step in Steps.Where(step => step.By == Audience.System && step is { When: null, Settled: null, ByAnswer: false }))
            yield return $"nothing takes the system's ({step.From}, {step.Act})";
        foreach (var step in Steps.Where(step => step.By != Audience.System && step is not { When: null, Settled: null }))
            yield return $"({step.From}, {step.Act}) waits for a {(step.When is null ? "round" : "limit")} and is not the system's";
        foreach (var step in Steps.Where(step => step is { When: not null, Settled: not null }))
            yield return $"({step.From}, {step.Act}) waits for a limit and for a round";
        foreach (var twice in Steps.Where(step => step.Settled is not null).GroupBy(step => (step.From.Name, step.Settled!)).Where(group => group.Count() > 1))
            yield return $"two rows for {twice.Key.Item2.Consultation} {twice.Key.Item2.Outcome} in {twice.Key.Name}";
        foreach (var twice in Steps.Where(step => step.When is not null).GroupBy(step => (step.From.Name, step.When!.Code)).Where(group => group.Count() > 1))
            yield return $"two rows for the passing of {twice.Key.Code} in {twice.Key.Name}";
        foreach (var step in Steps.Where(step => step.Act == Act.Open && (step.From != Initial || step.By != Audience.Officer || Editable.Contains(Initial))))
            yield return $"({step.From}, {step.Act}) does not begin a case of the office's";
        if (OpenedByOffice && Steps.Count(step => step.From == Initial) > 1)
            yield return $"a case that the office opens has no draft, and something else leads out of {Initial}";
        foreach (var paused in Steps.SelectMany(step => step.Effect.Pauses).Distinct().Except(Steps.SelectMany(step => step.Effect.Resumes.Concat(step.Effect.Ends))))
            yield return $"limit {paused.Code} is paused and never resumed";
        foreach (var state in States.GroupBy(state => state.Name).Where(group => group.Count() > 1))
            yield return $"state {state.Key} is declared twice with different tones";
        foreach (var lost in States.Except(Reachable()))
            yield return $"state {lost} cannot be reached from {Initial}";
        foreach (var deadEnd in States.Where(state => Steps.All(step => step.From != state)).Except(Ends))
            yield return $"state {deadEnd} is a dead end that is not a lawful end";
        foreach (var end in Ends.Except(Reopened).Where(end => Steps.Any(step => step.From == end)))
            yield return $"a step leads out of the lawful end {end}";
        foreach (var step in Steps.Where(step => Reopened.Contains(step.From) && step.By != Audience.Officer))
            yield return $"({step.From}, {step.Act}) reopens a case and is not the office's";
        foreach (var state in Reopened.Where(state => !Ends.Contains(state) || Steps.All(step => step.From != state)))
            yield return $"state {state} is no end that is reopened";
        foreach (var end in Ends.Concat(Editable).Except(States))
            yield return $"state {end} is declared and never used";
    }

    private HashSet<State> Reachable()
    {
        var reached = new HashSet<State> { Initial };
        while (Steps.FirstOrDefault(step => reached.Contains(step.From) && !reached.Contains(step.To)) is { } step)
            reached.Add(step.To);
        return reached;
    }
}

/// <summary>The table contradicts itself; all defects at once.</summary>
public sealed class FlowTableException(IReadOnlyList<string> defects)
    : InvalidOperationException("The flow table is not sound: " + string.Join("; ", defects))
{
    public IReadOnlyList<string> Defects { get; } = defects;
}
