using System.Text.Json;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>What the register knows of the office that a case is about.</summary>
/// <param name="OpenCases">Numbers of the office's other cases that are not decided yet.</param>
internal record OfficeKnown(OfficeFile File, IReadOnlyList<string> OpenCases)
{
    /// <summary>What stands against the people that the office would have.</summary>
    public Bars? Bars { get; init; }
}

/// <summary>A matter about an office that is registered: it starts from the register, is checked against it, and changes it when it is granted or recorded.</summary>
public abstract class LaterMatter<TForm>(string code) : OfficeMatter<TForm>(code), ILaterMatter
    where TForm : class, new()
{
    public override bool HasSubject => true;

    /// <summary>The act by which the register changes.</summary>
    internal virtual Act Granting => Act.Approve;

    /// <summary>The office as the form would have it, as far as the form is filled in. Nothing is written.</summary>
    /// <param name="on">The day from which it is so.</param>
    internal virtual OfficeFile Applied(OfficeFile file, TForm form, Guid? caseId, DateOnly on) => file;

    OfficeFile ILaterMatter.Applied(OfficeFile file, string form, Guid caseId, DateOnly on) =>
        Applied(file, JsonSerializer.Deserialize<TForm>(form, CaseKernel.Forms.FormReader.Options)!, caseId, on);

    protected override async Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken) =>
        [.. (await work.QueryAsync<RegisteredOffice>("Offices.OfOrganisation", new { mandate.OrganisationId }, cancellationToken)).Select(office => new Subject(office.RegistrationNumber, office.NameZh, office.Zone))];

    protected override async Task<TForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Work.FindOfficeFileAsync(context.Subject!, cancellationToken) is { } file ? Begin(file, context.Today) : null;
    }

    /// <summary>What a draft about this office begins with.</summary>
    internal abstract TForm Begin(OfficeFile file, DateOnly today);

    protected override async Task<object?> KnowAsync(KnownContext context, TForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Case.Subject is not { } subject || await context.Work.FindOfficeFileAsync(subject, cancellationToken) is not { } file)
            return null;
        var asked = Applied(file, form, context.Case.Id, context.Today).AsForm();
        return new OfficeKnown(file, await SubjectCases.OpenNumbersAsync(context.Work, subject, context.Case.Id, cancellationToken))
        {
            Bars = await Bars.FindAsync(context.Work, asked, context.Today, cancellationToken),
        };
    }

    protected override async Task<Problem?> RefusalAsync(StepContext context, TForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Step.Act != Granting)
            return null;
        // The lock is kept to the end of the step: nobody ends the office meanwhile.
        var file = await context.Work.LockOfficeFileAsync(context.Case.Subject!, cancellationToken);
        return file?.Office.State == RegisteredOffice.Registered ? null : OfficeProblems.NotRegistered.With(context.Case.Subject);
    }

    protected override async Task OnTakenAsync(StepContext context, TForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(form);
        if (context.Step.Act == Granting)
            await GrantAsync(context, form, (await context.Work.FindOfficeFileAsync(context.Case.Subject!, cancellationToken))!, cancellationToken);
    }

    /// <summary>What the decision brings about, in its transaction; the office is registered and locked.</summary>
    private protected abstract Task GrantAsync(StepContext context, TForm form, OfficeFile file, CancellationToken cancellationToken);

    /// <summary>Papers of those who have left lapse; the others' are issued anew where they must be; the register says so.</summary>
    /// <param name="act">As the history calls it.</param>
    /// <param name="all">Whether a registered item has changed, so that every paper is issued anew (L584 art. 19).</param>
    private protected async Task EnterAsync(StepContext context, OfficeFile before, OfficeFile after, string act, bool all, CancellationToken cancellationToken)
    {
        after = after.With();
        after = after with { Office = after.Office with { Version = before.Office.Version + 1 } };
        foreach (var leaver in before.Present.Where(person => person.CertificateNumber is not null && after.Present.All(one => one.Id != person.Id)))
            await context.Issuance.RevokeCertificateAsync(context.Work, leaver.CertificateNumber!, OfficeEnd.RepresentativeLeft, cancellationToken);
        if (all)
            after = await context.IssueAllAsync(after, cancellationToken);
        else
            after = after with { People = [.. await IssueToNewAsync(context, before, after, cancellationToken)] };
        var history = OfficeRegister.Entry(act, after.Office, before.ChangesTo(after), context.At, Code, context.Case.Id);
        await context.Work.SaveOfficeAsync(before, after, history, context.Today, cancellationToken);
    }

    protected override IReadOnlyList<PrintedRow> RowsOf(string kind, TForm form) => [];

    private static async Task<IReadOnlyList<OfficePerson>> IssueToNewAsync(StepContext context, OfficeFile before, OfficeFile after, CancellationToken cancellationToken)
    {
        var people = new List<OfficePerson>();
        foreach (var person in after.People)
            people.Add(before.People.Any(known => known.Id == person.Id) ? person : await context.IssueToAsync(after.Office, person, cancellationToken));
        return people;
    }
}

/// <summary>A later matter to those who do not know its form.</summary>
internal interface ILaterMatter
{
    /// <param name="form">Canonical.</param>
    OfficeFile Applied(OfficeFile file, string form, Guid caseId, DateOnly on);
}
