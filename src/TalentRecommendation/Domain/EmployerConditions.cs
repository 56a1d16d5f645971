namespace Platform.TalentRecommendation.Domain;

/// <summary>What GR21 asks of whoever employs graduates, as a form says it (domain reference §4.2). Money in CNY.</summary>
internal interface IEmployerConditions
{
    /// <summary>Applies in an enterprise's way; a branch is one.</summary>
    bool IsEnterprise { get; }

    /// <summary>Has papers of its enterprise instead of a capital of its own.</summary>
    bool IsBranch { get; }

    /// <summary>A party or government organ, which nobody registers.</summary>
    bool IsOrgan { get; }

    /// <summary>Founded by graduates themselves: neither capital nor day of registration matter.</summary>
    bool IsOwnStartUp { get; }

    int? Year { get; }

    decimal? RegisteredCapital { get; }

    DateOnly? RegisteredOn { get; }

    bool? RegisteredInShanghai { get; }

    bool? FraudLastYear { get; }

    int? SettledLastYear { get; }

    int? LeftOfThem { get; }
}
