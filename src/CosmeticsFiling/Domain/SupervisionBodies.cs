using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.ServiceDefaults.Problems;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>Why sale and use are suspended (L727 art. 65). Stored and published by its code.</summary>
internal enum SuspensionGround
{
    /// <summary>What is wrong with the file concerns the product's safety.</summary>
    Safety,
    NotCorrected,
    FalseData,
}

/// <summary>Why the office cancels a filing (L727 art. 65; L35 art. 59). Stored and published by its code.</summary>
internal enum CancellationGround
{
    NotCorrected,

    /// <summary>The same filing is not taken from this filer for three years.</summary>
    FalseData,
    Unsafe,
    ReportMissed,
}

/// <summary>A reason in the officer's words, and what it rests on.</summary>
internal sealed record SupervisionReason(string? Text, string? Provision = null);

internal sealed record SuspensionBody(SuspensionGround? Ground, IReadOnlyList<SupervisionReason>? Reasons) : IActBody
{
    public IEnumerable<FieldError> Errors() => SupervisionBodies.Ground(Ground is null).Concat(SupervisionBodies.Errors(Reasons));
}

internal sealed record ResumptionOfSaleBody(IReadOnlyList<SupervisionReason>? Reasons) : IActBody
{
    public IEnumerable<FieldError> Errors() => SupervisionBodies.Errors(Reasons);
}

internal sealed record CancellationBody(CancellationGround? Ground, IReadOnlyList<SupervisionReason>? Reasons) : IActBody
{
    public IEnumerable<FieldError> Errors() => SupervisionBodies.Ground(Ground is null).Concat(SupervisionBodies.Errors(Reasons));
}

file static class SupervisionBodies
{
    private const int MostReasons = 20;

    public static IEnumerable<FieldError> Ground(bool missing) => missing ? [CaseProblems.Field("/ground", "field-required")] : [];

    public static IEnumerable<FieldError> Errors(IReadOnlyList<SupervisionReason>? reasons) => reasons switch
    {
        null or { Count: 0 } => [CaseProblems.Field("/reasons", "field-required")],
        { Count: > MostReasons } => [CaseProblems.Field("/reasons", "too-many-items", MostReasons)],
        _ => reasons.SelectMany((reason, i) => ActBody.Text(reason.Text, $"/reasons/{i}/text", required: true).Concat(ActBody.Text(reason.Provision, $"/reasons/{i}/provision", required: false))),
    };
}
