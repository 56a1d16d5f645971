using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain.Rules.Shared;

/// <summary>海关十位编码: digits and capital letters (domain reference §3.3).</summary>
internal sealed class CustomsNumbersMustHaveTenCharacters<TForm>(Func<TForm, IEnumerable<(string Pointer, EnterpriseForm? Enterprise)>> enterprises) : EnterpriseRule<TForm>(enterprises)
{
    private const int Length = 10;

    public override Provision Provision => Law.Messages;

    protected override string? WrongIn(EnterpriseForm enterprise) =>
        enterprise.CustomsNumber is { Length: > 0 } number && (number.Length != Length || !number.All(char.IsAsciiLetterOrDigit)) ? "customsNumber" : null;
}
