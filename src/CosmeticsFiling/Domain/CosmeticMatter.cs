using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CosmeticsFiling.Texts;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>What every matter of this service shares: where it is handled and by whom.</summary>
/// <param name="texts">Marker of the matter's words.</param>
public abstract class CosmeticMatter<TForm>(string code, Type texts) : Matter<TForm>(code, texts)
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    public override Organ OrganFor(string zone) => Authorities.For(zone);
}
