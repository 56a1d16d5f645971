using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Shared;

/// <summary>A mistyped code names another enterprise.</summary>
internal sealed class UnifiedCodesMustCheckOut<TForm>(Func<TForm, IEnumerable<(string Pointer, EnterpriseForm? Enterprise)>> enterprises) : EnterpriseRule<TForm>(enterprises)
{
    public override Provision Provision => Law.UnifiedCode;

    protected override string? WrongIn(EnterpriseForm enterprise) =>
        enterprise.CreditCode is { Length: > 0 } code && CreditCode.Parse(code).Failed(out _, out _) ? "creditCode" : null;
}
