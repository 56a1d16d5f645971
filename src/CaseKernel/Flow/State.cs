namespace Platform.CaseKernel.Flow;

/// <summary>Where a case stands. Stored by name; the tone only tells a screen how to show it.</summary>
public sealed record State(string Name, Tone Tone)
{
    public override string ToString() => Name;
}

public enum Tone
{
    /// <summary>In the applicant's hands, not handed in.</summary>
    Draft,

    /// <summary>The applicant must do something.</summary>
    Action,

    /// <summary>The office must do something.</summary>
    Waiting,

    Done,

    Refused,
}
