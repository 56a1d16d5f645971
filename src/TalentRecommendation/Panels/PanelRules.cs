using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Panels;

/// <param name="Max">The highest score; the lowest is 0.</param>
internal sealed record Criterion(string Code, Words Title, int Max);

/// <summary>So many parts of so many.</summary>
internal sealed record Share(int Parts, int Of)
{
    /// <summary>The least whole number of <paramref name="count"/> that reaches this share.</summary>
    public int Least(int count) => ((count * Parts) + Of - 1) / Of;
}

/// <summary>How a panel is put together and decides. A dated table: a panel keeps the rules of the day on which it was opened.</summary>
/// <param name="Quorum">Of the members, who have to vote.</param>
/// <param name="Majority">Of the votes cast, that have to be for passing.</param>
internal sealed record PanelRules(DateOnly ValidFrom, DateOnly? ValidTo, int LeastMembers, Share Quorum, Share Majority, IReadOnlyList<Criterion> Criteria, Words Source, bool ToBeVerified)
{
    private static readonly IReadOnlyList<PanelRules> All = Shipped.Read<PanelRules>("Tables.panel-rules.json");

    public static PanelRules On(DateOnly day) => All.Single(one => Shipped.Covers(one.ValidFrom, one.ValidTo, day));

    /// <summary>What the ballots come to. Nobody's score weighs more than another's.</summary>
    public PanelResult Count(IReadOnlyCollection<Ballot> ballots)
    {
        var yes = ballots.Count(ballot => ballot.Verdict == Verdict.Pass);
        return new PanelResult(yes > 0 && yes >= Majority.Least(ballots.Count), yes, ballots.Count - yes, Math.Round((decimal)ballots.Average(ballot => ballot.Total), 2, MidpointRounding.AwayFromZero));
    }
}

public enum Verdict
{
    Pass,
    Fail,
}

/// <summary>What one member says of the candidate.</summary>
/// <param name="Scores">By the criteria's codes.</param>
internal sealed record Ballot(IReadOnlyDictionary<string, int> Scores, Verdict Verdict, string? Comment)
{
    public int Total => Scores.Values.Sum();
}

/// <param name="Average">Of the totals, two decimals.</param>
internal sealed record PanelResult(bool Passed, int Yes, int No, decimal Average);

/// <summary>What letters and the applicant are told of a panel.</summary>
/// <param name="Members">With how many it was opened.</param>
/// <param name="OpenedOn">Whose rules it keeps.</param>
internal sealed record PanelFinding(int Yes, int No, bool Passed, int Members, int Quorum, DateOnly OpenedOn)
{
    public int Votes => Yes + No;

    public PanelRules Rules => PanelRules.On(OpenedOn);

    /// <summary>Votes that were needed of those cast.</summary>
    public int Needed => Rules.Majority.Least(Votes);
}
