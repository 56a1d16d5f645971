using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Hands;

/// <summary>
/// Whose hands a case is in, as one officer sees it. While its assignee is absent it stays that colleague's case, and the
/// substitute acts on it in that colleague's place.
/// </summary>
internal static class CaseHands
{
    private const string Member = "standsInFor";

    /// <summary>The absent assignee in whose place this officer would act; null when the case is the officer's own, nobody's or another's.</summary>
    public static Absentee? StandsInFor(this Caller officer, CaseRecord @case) =>
        @case.AssigneeId is { } holder && holder != officer.AccountId ? officer.Absent(holder) : null;

    /// <summary>Null when this officer may act on the case; otherwise who has it.</summary>
    public static Problem? InOtherHands(CaseRecord @case, Caller officer) =>
        @case.AssigneeId is { } holder && holder != officer.AccountId && officer.Absent(holder) is null ? CaseProblems.ClaimedByOther.With((string?)@case.AssigneeName) : null;

    /// <summary>As above, and nobody's case is not this officer's either.</summary>
    public static Problem? NotInHands(CaseRecord @case, Caller officer) =>
        @case.AssigneeId is null ? CaseProblems.NotClaimed : InOtherHands(@case, officer);

    /// <summary>Who has the case after this officer acted on it: an act claims what nobody has, and takes nothing from an absent colleague.</summary>
    public static (Guid? Id, string? Name) After(CaseRecord @case, Caller officer) =>
        officer.StandsInFor(@case) is null ? (officer.AccountId, officer.DisplayName) : (@case.AssigneeId, @case.AssigneeName);

    /// <summary>What the timeline keeps of an officer's act, with whom he or she stood in for.</summary>
    public static JsonObject Detail(JsonObject? detail, CaseRecord @case, Caller officer)
    {
        var kept = (JsonObject?)detail?.DeepClone() ?? [];
        if (officer.StandsInFor(@case) is { } absent)
            kept[Member] = new JsonObject { ["id"] = absent.AccountId, ["name"] = absent.Name };
        return kept;
    }

    /// <summary>For whom the act was taken, when somebody stood in.</summary>
    public static string? ActedFor(JsonNode? detail) => (string?)detail?[Member]?["name"];

    /// <summary>The timeline entry of an officer's move that leaves the state alone.</summary>
    public static TimelineRecord Entry(Act act, CaseRecord before, CaseRecord after, Caller officer, JsonObject? detail = null) => new()
    {
        CaseId = after.Id,
        Seq = after.Version,
        At = after.UpdatedAt,
        Act = act.Name,
        FromState = before.State,
        ToState = after.State,
        ActorId = officer.AccountId,
        ActorRole = "officer",
        ActorName = officer.DisplayName,
        Detail = Detail(detail, before, officer).ToJsonString(JsonDefaults.Options),
    };

    /// <summary>The moves between hands that this officer could make now.</summary>
    public static IEnumerable<string> OpenMoves(CaseRecord @case, Caller officer) => @case.AssigneeId is null
        ? [Act.Claim.Name]
        : InOtherHands(@case, officer) is null ? [Act.Release.Name, Act.HandOver.Name] : [];
}
