using Platform.CaseKernel;
using Platform.CosmeticsFiling.Register;

namespace Platform.CosmeticsFiling.Domain;

/// <summary>A case brings a filing to say something else, at first or after an order to mend it.</summary>
internal static class Mending
{
    /// <summary>Takes over what the case's form changes from what the same case said before, or from what the filing said when it began; what another case has changed since stays.</summary>
    public static async Task SaveAsync(StepContext context, FileForm form, string act, CancellationToken cancellationToken)
    {
        var before = FilingFile.Read((await context.Work.FindFilingAsync(context.Case.Subject!, cancellationToken))!);
        var versions = await context.Work.VersionsOfAsync(before.Filing.Id, cancellationToken);
        var own = versions.LastOrDefault(version => version.CaseId == context.Case.Id);
        var said = own ?? versions.LastOrDefault(version => version.At <= context.Case.CreatedAt) ?? versions[0];
        var after = await before.With(before.Form.Merged(FilingFile.Read(said.Entry), form)).RatedAsync(context.Work, context.Today, cancellationToken);
        await context.Work.SaveFilingAsync(before, after, act, context.At, context.Case.Matter, context.Case.Id, cancellationToken);
    }
}
