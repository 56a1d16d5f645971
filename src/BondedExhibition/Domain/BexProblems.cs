using Platform.BondedExhibition.Texts;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Domain;

/// <summary>What this service's cases refuse beside the kernel and the ledger.</summary>
internal static class BexProblems
{
    /// <summary>What the rules find at the decision, field by field.</summary>
    public static readonly ProblemKind NoLongerInOrder = new("no-longer-in-order", StatusCodes.Status409Conflict, typeof(BexTexts));
}
