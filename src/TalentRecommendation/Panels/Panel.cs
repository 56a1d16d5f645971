using System.Text.Json;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.TalentRecommendation.Panels;

/// <summary>The review of one title.</summary>
internal sealed record Panel
{
    public const string Open = "open";
    public const string Revealed = "revealed";

    /// <summary>The case ended before anything was revealed.</summary>
    public const string Closed = "closed";

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Counts what was done to it.</summary>
    public int Version { get; init; } = 1;

    public string State { get; init; } = Open;

    /// <summary>The candidate's; nobody of it may be a member.</summary>
    public required string Employer { get; init; }

    /// <summary>How many members it was opened with; one who may not vote is replaced up to this number.</summary>
    public required int Size { get; init; }

    public required int Quorum { get; init; }

    /// <summary>The last day on which is voted.</summary>
    public required DateOnly VotesUntil { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required Guid OpenedBy { get; init; }

    public DateTimeOffset? RevealedAt { get; init; }

    public Guid? RevealedBy { get; init; }

    public bool? Passed { get; init; }

    public int? Yes { get; init; }

    public int? Noes { get; init; }

    public decimal? Average { get; init; }

    public PanelRules Rules => PanelRules.On(OpenedOn);

    /// <summary>As it is told outside the office: how it went and by which rules, not who said what. Null until it is revealed.</summary>
    public PanelFinding? Finding => Result is { } result ? new PanelFinding(result.Yes, result.No, result.Passed, Size, Quorum, OpenedOn) : null;

    public PanelResult? Result => this is { State: Revealed, Passed: { } passed, Yes: { } yes, Noes: { } noes, Average: { } average } ? new PanelResult(passed, yes, noes, average) : null;
}

/// <summary>An expert of a panel, known by a personal link.</summary>
internal sealed record PanelMember
{
    public const string Invited = "invited";

    /// <summary>May not vote: too near to the candidate.</summary>
    public const string Conflict = "conflict";

    public const string Voted = "voted";

    public required Guid Id { get; init; }

    public required Guid PanelId { get; init; }

    public required int Seq { get; init; }

    public string State { get; init; } = Invited;

    public required string Organisation { get; init; }

    public required PersonalText Name { get; init; }

    public required PersonalText Mail { get; init; }

    /// <summary>Of a conflict, in the member's words.</summary>
    public PersonalText? Reason { get; init; }

    /// <summary>JSON of a <see cref="Panels.Ballot"/>; lies encrypted and is shown to nobody before the panel is revealed.</summary>
    public PersonalText? Ballot { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public Ballot? Read() => Ballot is null ? null : JsonSerializer.Deserialize<Ballot>((string)Ballot, JsonDefaults.Lenient);
}

/// <summary>The rows of panels, always in the caller's transaction.</summary>
internal static class PanelStore
{
    public static Task<Panel?> FindPanelOfCaseAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.FindAsync<Panel>("Panels.OfCase", new { CaseId = caseId }, cancellationToken);

    public static Task<IReadOnlyList<PanelMember>> MembersOfAsync(this Work work, Guid panelId, CancellationToken cancellationToken) =>
        work.QueryAsync<PanelMember>("PanelMembers.OfPanel", new { PanelId = panelId }, cancellationToken);

    public static Task<PanelMember?> FindMemberAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<PanelMember>("PanelMembers.Get", new { Id = id }, cancellationToken);

    public static Task<Panel?> FindPanelAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        work.FindAsync<Panel>("Panels.Get", new { Id = id }, cancellationToken);

    /// <summary>The open panel, held to the end of the transaction: votes, conflicts, replacements and the reveal come one after the other.</summary>
    public static async Task<Outcome<Panel>> HoldPanelAsync(this Work work, Guid id, CancellationToken cancellationToken) =>
        await work.ExecuteAsync("Panels.Hold", new { Id = id }, cancellationToken) == 1 && await work.FindPanelAsync(id, cancellationToken) is { } held ? held : PanelProblems.NotOpen;

    /// <summary>The case has ended: nobody votes any more.</summary>
    public static Task ClosePanelAsync(this Work work, Guid caseId, CancellationToken cancellationToken) => work.ExecuteAsync("Panels.Close", new { CaseId = caseId }, cancellationToken);
}
