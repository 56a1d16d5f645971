using Platform.BondedExhibition.Texts;
using Platform.CaseKernel;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Domain;

/// <summary>What every matter of this service shares: where it is handled and by whom.</summary>
public abstract class BondedMatter<TForm>(string code) : Matter<TForm>(code, typeof(BexTexts))
    where TForm : class, new()
{
    public override int FormVersion => 1;

    public override IReadOnlyList<string> Zones => ServiceDefaults.Codes.Zones.All;

    /// <summary>Personal are the keeper of an exhibition and what people write; the books hold none of it.</summary>
    public override IReadOnlyList<RetentionTerm> Retention => BondedRetention.Terms;

    /// <summary>The competent customs decide everywhere (HGF art. 32; S4 tasks 1-2); a zone does not.</summary>
    public override Organ OrganFor(string zone) => new("SH-CUSTOMS", new Text(typeof(BexTexts), "organ.SH-CUSTOMS"));

    /// <summary>What was in order when it was handed in may not be any more: book, guarantee, sales, goods that went elsewhere.</summary>
    protected override async Task<Problem?> RefusalAsync(StepContext context, TForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act != Act.Approve)
            return null;
        var check = new CheckContext(context.Today, context.Case.Zone, new HashSet<string>())
        {
            AppliedOn = context.Case.SubmittedAt!.Value.ShanghaiDate(),
            Known = await KnowAsync(new KnownContext(context.Work, context.Case, context.Today), form, cancellationToken),
        };
        var found = Rules.SelectMany(rule => rule.Check(form, check)).Where(finding => finding.Severity == Severity.Block).ToList();
        return found.Count == 0 ? null : ((Problem)BexProblems.NoLongerInOrder) with { Errors = [.. found.Select(finding => new FieldError(finding.Pointer, finding.Code, finding.Title, finding.Provision))] };
    }

    public override Provision? ProvisionOf(DeclineGround ground) => ground == DeclineGround.NotRequired ? Law.NotRequired : Law.NotCompetent;
}

internal static class BondedRetention
{
    public static readonly IReadOnlyList<RetentionTerm> Terms = RetentionTerm.Read(typeof(BondedRetention).Assembly, "Retention.bonded.json");
}
