using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Certificates;
using Platform.CaseKernel.Clock;
using Platform.CaseKernel.Documents;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Forms;
using Platform.CaseKernel.Guides;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Opinions;
using Platform.CaseKernel.Privacy;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Texts;
using Platform.Persistence;
using Platform.Persistence.Messaging;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel;

/// <summary>
/// A matter as the kernel sees it. A service declares one by deriving from <see cref="Matter{TForm}"/>: form, flow table,
/// rules, materials, texts, and what a step brings about. Everything else is the kernel's.
/// </summary>
public abstract class Matter
{
    private protected Matter(string code, Type texts) => (Code, Texts) = (code, texts);

    public string Code { get; }

    /// <summary>Marker type of the matter's .resx family.</summary>
    public Type Texts { get; }

    /// <summary>Head of its case numbers, such as <c>ROE</c>.</summary>
    public abstract string NumberPrefix { get; }

    public abstract int FormVersion { get; }

    public abstract FlowTable Flow { get; }

    public abstract GuideDeclaration Guide { get; }

    public abstract IReadOnlyList<string> Zones { get; }

    /// <summary>Who decides in this zone, and on whose behalf (delegation).</summary>
    public abstract Organ OrganFor(string zone);

    /// <summary>Why a certificate of this matter may be taken back (XKF art. 69); without any, none can be.</summary>
    public virtual IReadOnlyList<RevocationGround> RevocationGrounds => [];

    /// <summary>From whom the organ in this zone has its power, as its documents say it; null when it is its own.</summary>
    public virtual Text? PowerOf(string zone) => null;

    /// <summary>The law by which an application is not accepted on this ground, when the flow's row is not exact enough.</summary>
    public virtual Provision? ProvisionOf(DeclineGround ground) => null;

    /// <summary>Departments that may be asked for an opinion or an approval.</summary>
    public virtual IReadOnlyList<Consultation> Consultations => [];

    /// <summary>How long the personal data of a closed case is kept; without a term nothing is erased.</summary>
    public virtual IReadOnlyList<RetentionTerm> Retention => [];

    /// <summary>Acts of its own that decide a case: each has its letter, with the reasons that were sent with it (<c>reasons</c>, as a refusal has them).</summary>
    public virtual IReadOnlyList<Act> Decisions => [];

    /// <summary>Member of a step's detail with what the office had found; nothing that is sent may be called so.</summary>
    internal const string Found = "found";

    public Text Title => new(Texts, $"matter.{Code}");

    public IEnumerable<Limit> Limits => Flow.Steps.SelectMany(step => step.Effect.Starts).Distinct();

    /// <summary>Of all its limits.</summary>
    internal IEnumerable<PauseGround> PauseGrounds => Limits.SelectMany(limit => limit.PauseGrounds).Distinct();

    /// <summary>What may be done against a refusal, and until when (<c>remedies</c> in the matter's texts).</summary>
    public Text Remedies => Word("remedies");

    /// <summary>The same against one department's refusal (<c>remedies.&lt;department&gt;</c>), where it is not what the others have.</summary>
    internal Text RemediesAgainst(string? department) => department is not null && HasWord($"remedies.{department}") ? Word($"remedies.{department}") : Remedies;

    public Text TitleOf(State state) => Word($"state.{state.Name}");

    public Text TitleOf(Limit limit) => Word($"limit.{limit.Code}");

    public Text TitleOf(RevocationGround ground) => new(Texts, $"revocation.{ground.Code}");

    /// <summary>Of an office that may look into a case: a department that was asked, or one of the organ that decides. Nobody else may.</summary>
    internal Text TitleOfOffice(string zone, string office) =>
        Consultations.SelectMany(consultation => consultation.Departments).FirstOrDefault(department => department.OfficeIn(zone) == office) is { } asked
            ? new Text(Texts, $"department.{asked.Code}")
            : OrganFor(zone).Title;

    internal Text TitleOf(PauseGround ground) => new(Texts, $"pause.{ground.Code}");

    internal Text TitleOfAct(string act) =>
        HasWord($"act.{act}") ? Word($"act.{act}") : new Text(typeof(CaseTexts), $"act.{act}");

    /// <summary>A word of this matter: its own (<c>&lt;code&gt;.&lt;key&gt;</c>) where its texts have one, otherwise what the matters of the family share.</summary>
    internal Text Word(string key) => new(Texts, HasOwnWord(key) ? $"{Code}.{key}" : key);

    internal bool HasWord(string key) => HasOwnWord(key) || Text.Exists(Texts, key);

    private bool HasOwnWord(string key) => Text.Exists(Texts, $"{Code}.{key}");

    internal abstract JsonNode Schema { get; }

    internal abstract PersonalPlaces Personal { get; }

    internal abstract Type FormType { get; }

    internal abstract JsonObject ExampleOn(DateOnly today);

    /// <summary>The canonical form, or everything that is wrong with its shape.</summary>
    public abstract Outcome<string> Normalise(JsonNode? form);

    /// <summary>A form as an office reads it that has revealed nothing: what its types declare as hidden is masked.</summary>
    public JsonNode Masked(string form) =>
        Personal.Seen(JsonNode.Parse(form), "", (_, mask, value) => mask.Hides() ? JsonValue.Create(Masks.Of(mask, value.ToString())) : value) ?? new JsonObject();

    /// <summary>All findings of a canonical form, at once and without a server.</summary>
    public abstract IReadOnlyList<Finding> Check(string form, CheckContext context);

    /// <summary>Every material of the matter, and whether this form needs it.</summary>
    public abstract IReadOnlyList<MaterialSlot> MaterialsFor(string form);

    /// <summary>What lists call the case once it has this form.</summary>
    internal abstract string TitleOfCase(CaseRecord @case, string form);

    /// <summary>Whether the form has such a place (JSON pointer).</summary>
    internal abstract bool HasPlace(string pointer);

    /// <summary>Whether a case is always about something that the service's register has already (<see cref="SubjectsAsync"/>). Where it is not, one may still begin with a subject.</summary>
    public virtual bool HasSubject => false;

    /// <summary>What an organisation's cases of this matter may be about.</summary>
    protected internal virtual Task<IReadOnlyList<Subject>> SubjectsAsync(Work work, Mandate mandate, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Subject>>([]);

    /// <summary>The canonical form that a draft begins with.</summary>
    internal abstract Task<string> BeginAsync(PrefillContext context, CancellationToken cancellationToken);

    internal abstract Task<object?> KnowAsync(Work work, CaseRecord @case, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Whether a limit that a step would start is one of this form's.</summary>
    internal abstract bool Applies(Limit limit, string form);

    /// <summary>Whether a department that a step would ask is asked about this form.</summary>
    internal abstract bool Asks(Department department, string form);

    internal abstract Task<Problem?> RefusalAsync(StepContext context, CancellationToken cancellationToken);

    internal abstract Task<Problem?> RefusalAsync(AnswerContext context, CancellationToken cancellationToken);

    internal abstract Task<JsonObject?> FoundAsync(StepContext context, CancellationToken cancellationToken);

    internal abstract Task ApplyAsync(StepContext context, CancellationToken cancellationToken);

    /// <summary>What ends with a certificate, in the same transaction; answers the numbers of the certificates among it.</summary>
    protected internal virtual Task<IReadOnlyList<string>> OnRevokedAsync(RevocationContext context, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>What a certificate says beyond number, holder and dates, from its own stored data.</summary>
    protected internal virtual IReadOnlyList<PrintedRow> RowsOf(CertificateRecord certificate) => [];

    /// <summary>What a letter says of what the office had found when the step was taken (<c>FoundAsync</c>).</summary>
    protected internal virtual IReadOnlyList<PrintedRow> RowsOf(JsonObject found) => [];

    /// <summary>What a letter of the case says about the form.</summary>
    internal abstract IReadOnlyList<PrintedRow> RowsOf(string kind, string form);
}

/// <summary>A step that was just taken, with the transaction it is part of.</summary>
public sealed record StepContext(Step Step, CaseRecord Case, Work Work, Outbox Outbox, Issuance Issuance, DateTimeOffset At)
{
    /// <summary>The day in Shanghai.</summary>
    public DateOnly Today => At.ShanghaiDate();

    /// <summary>What was sent with the act (<see cref="Act.Body"/>), as the timeline keeps it.</summary>
    public JsonObject Detail { get; init; } = [];

    /// <summary>Who took it; null when the law did.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Name in the HTTP contract.</summary>
    internal string Service { get; init; } = "";

    /// <summary>Issues a certificate of this case, signed.</summary>
    public Task IssueCertificateAsync(CertificateRecord certificate, CancellationToken cancellationToken) =>
        Issuance.IssueCertificateAsync(Work, Case, certificate, cancellationToken);

    /// <summary>What a department granted with its last agreement; null when it granted nothing.</summary>
    public Task<TGrant?> GrantAsync<TGrant>(string department, CancellationToken cancellationToken)
        where TGrant : class => Work.GrantOfAsync<TGrant>(Case.Id, department, cancellationToken);

    /// <summary>The case has brought forth something that later cases are about, and belongs to it from now on.</summary>
    public Task SetSubjectAsync(string subject, CancellationToken cancellationToken) =>
        Work.ExecuteAsync("Cases.SetSubject", new { Case.Id, Subject = subject }, cancellationToken);

    /// <summary>Another case is this one's applicant's from now on, because what it is about is.</summary>
    public async Task HandOverCaseAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await Work.ExecuteAsync("Cases.SetOrganisation", new { Id = caseId, Case.OrganisationId, Case.OrganisationName, At }, cancellationToken);
        var after = (await Work.FindCaseAsync(caseId, cancellationToken))!;
        await Work.AddToTimelineAsync(new TimelineRecord
        {
            CaseId = after.Id,
            Seq = after.Version,
            At = At,
            Act = Act.ChangeApplicant.Name,
            FromState = after.State,
            ToState = after.State,
            ActorRole = "system",
            ActorName = "",
            Detail = new JsonObject { ["case"] = Case.Number, ["organisation"] = Case.OrganisationName }.ToJsonString(JsonDefaults.Options),
        }, cancellationToken);
        await Outbox.AddAsync(Work, StepTaker.Moved(Service, Act.ChangeApplicant, after, "system", At), cancellationToken);
    }
}

/// <summary>A department is about to answer, in the transaction that keeps what it says.</summary>
/// <param name="Grant">What it grants (<see cref="Department.Grant"/>), checked by itself already; null with an objection.</param>
/// <param name="Today">In Shanghai.</param>
public sealed record AnswerContext(string Department, bool Agrees, object? Grant, CaseRecord Case, Work Work, DateOnly Today)
{
    /// <summary>What another department has granted by now; null when it has not. Two that answer at once do not see each other.</summary>
    public Task<TGrant?> GrantAsync<TGrant>(string department, CancellationToken cancellationToken)
        where TGrant : class => Work.GrantOfAsync<TGrant>(Case.Id, department, cancellationToken);
}

/// <summary>Whose draft begins, and where to look up what is known already. <paramref name="Mandate"/> is the applicant's organisation as Identity knows it.</summary>
public sealed record PrefillContext(Work Work, Mandate Mandate, string Zone, string? Subject, DateOnly Today);

/// <summary>Something in a service's register that later cases are about.</summary>
/// <param name="Id">Its number there; stays the same for life.</param>
/// <param name="Zone">Where its cases are handled.</param>
public sealed record Subject(string Id, string Title, string Zone);

/// <summary>Whose findings are sought, and where to look up what the service knows. <paramref name="Today"/> is the day in Shanghai.</summary>
public sealed record KnownContext(Work Work, CaseRecord Case, DateOnly Today);

/// <summary>One material as it stands for one form: whether this form needs it, and what is accepted.</summary>
public sealed record MaterialSlot(string Code, bool Required, bool Conditional, IReadOnlyList<string> Kinds, long MaxBytes, string Form, int Copies, Provision Provision)
{
    /// <summary>A passport, an identity card, or a paper with such data.</summary>
    public bool Identity { get; init; }
}

/// <inheritdoc/>
public abstract class Matter<TForm>(string code, Type texts) : Matter(code, texts)
    where TForm : class, new()
{
    private const int LongestTitle = 400;

    private JsonNode? schema;
    private PersonalPlaces? personal;

    public abstract IReadOnlyList<Rule<TForm>> Rules { get; }

    public abstract IReadOnlyList<MaterialRequirement<TForm>> Materials { get; }

    /// <summary>The law that makes the form's fields necessary.</summary>
    public abstract Provision FormProvision { get; }

    /// <summary>A complete form that files without findings on <paramref name="today"/>.</summary>
    public abstract TForm Example(DateOnly today);

    /// <summary>What a list calls the case; names an undertaking, never a person. A case about a subject is called as that is.</summary>
    protected virtual string TitleOf(TForm form) => "";

    /// <summary>Of a row that starts several limits, such as one for each kind of application: whether this one is the form's.</summary>
    protected virtual bool Applies(Limit limit, TForm form) => true;

    /// <summary>Of a consultation that a step asks by itself: whether this department is asked about the form. One at least always is.</summary>
    protected virtual bool Asks(Department department, TForm form) => true;

    /// <summary>What a step brings about beyond the case itself, in the step's transaction.</summary>
    protected virtual Task OnTakenAsync(StepContext context, TForm form, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// What the office has found itself when a step is taken, such as a panel's result. It is kept with the step and printed in its letter
    /// (<see cref="Matter.RowsOf(JsonObject)"/>): figures and codes, no words of a language and nobody's data. Null: nothing.
    /// </summary>
    protected virtual Task<JsonObject?> FoundAsync(StepContext context, TForm form, CancellationToken cancellationToken) => Task.FromResult<JsonObject?>(null);

    /// <summary>Why a step cannot be taken although the flow allows it, found in the step's transaction; null when it can.</summary>
    protected virtual Task<Problem?> RefusalAsync(StepContext context, TForm form, CancellationToken cancellationToken) => Task.FromResult<Problem?>(null);

    /// <summary>Why a department's answer cannot be given, such as a term beyond what the form lets it grant; null when it can.</summary>
    protected virtual Task<Problem?> RefusalAsync(AnswerContext context, TForm form, CancellationToken cancellationToken) => Task.FromResult<Problem?>(null);

    /// <summary>What a letter of this kind (<see cref="DocumentKinds"/>) says about the form, row by row; words <c>row.&lt;Key&gt;</c>. Never a person's data that the letter does not need.</summary>
    protected virtual IReadOnlyList<PrintedRow> RowsOf(string kind, TForm form) => [];

    /// <summary>What is known of the applicant already, so that nobody types it again; null when nothing is. Never a guess.</summary>
    protected virtual Task<TForm?> PrefillAsync(PrefillContext context, CancellationToken cancellationToken) => Task.FromResult<TForm?>(null);

    /// <summary>What the service's own tables say about a case, for its rules (<see cref="CheckContext.Known"/>).</summary>
    protected virtual Task<object?> KnowAsync(KnownContext context, TForm form, CancellationToken cancellationToken) => Task.FromResult<object?>(null);

    internal override JsonNode Schema => schema ??= FormSchema.Of(typeof(TForm));

    internal override PersonalPlaces Personal => personal ??= PersonalPlaces.Of(typeof(TForm));

    internal override Type FormType => typeof(TForm);

    internal override JsonObject ExampleOn(DateOnly today) => JsonSerializer.SerializeToNode(Example(today), FormReader.Options)!.AsObject();

    public override Outcome<string> Normalise(JsonNode? form)
    {
        if (FormReader.Read<TForm>(form).Failed(out var problem, out var typed))
            return problem;
        return JsonSerializer.Serialize(typed, FormReader.Options);
    }

    public override IReadOnlyList<Finding> Check(string form, CheckContext context)
    {
        var typed = Typed(form);
        var missing = Materials
            .Where(material => (material.RequiredWhen?.Invoke(typed) ?? true) && !context.Materials.Contains(material.Code))
            .Select(material => new Finding(
                $"/materials/{material.Code}", "material-missing",
                new Text(typeof(CaseTexts), "material-missing", Word($"material.{material.Code}")),
                new Text(typeof(CaseTexts), "material-missing.mend", string.Join(" / ", material.Kinds)),
                Severity.Block, material.Provision));
        return [.. FieldChecks.Check(typed, FormProvision), .. Rules.SelectMany(rule => rule.Check(typed, context)), .. missing];
    }

    public override IReadOnlyList<MaterialSlot> MaterialsFor(string form)
    {
        var typed = Typed(form);
        return [.. Materials.Select(m => new MaterialSlot(m.Code, m.RequiredWhen?.Invoke(typed) ?? true, m.RequiredWhen is not null, m.Kinds, m.MaxBytes, m.Form, m.Copies, m.Provision) { Identity = m.Identity })];
    }

    internal override string TitleOfCase(CaseRecord @case, string form)
    {
        var title = HasSubject ? @case.Title : TitleOf(Typed(form));
        return title.Length > LongestTitle ? title[..LongestTitle] : title;
    }

    internal override bool HasPlace(string pointer) => FormPlaces.Has(typeof(TForm), pointer);

    internal override async Task<string> BeginAsync(PrefillContext context, CancellationToken cancellationToken) =>
        await PrefillAsync(context, cancellationToken) is { } known ? JsonSerializer.Serialize(known, FormReader.Options) : "{}";

    internal override Task<object?> KnowAsync(Work work, CaseRecord @case, DateOnly today, CancellationToken cancellationToken) =>
        KnowAsync(new KnownContext(work, @case, today), Typed(@case.Form), cancellationToken);

    internal override bool Applies(Limit limit, string form) => Applies(limit, Typed(form));

    internal override bool Asks(Department department, string form) => Asks(department, Typed(form));

    internal override Task<Problem?> RefusalAsync(StepContext context, CancellationToken cancellationToken) =>
        RefusalAsync(context, Typed(context.Case.Form), cancellationToken);

    internal override Task<Problem?> RefusalAsync(AnswerContext context, CancellationToken cancellationToken) =>
        RefusalAsync(context, Typed(context.Case.Form), cancellationToken);

    internal override Task<JsonObject?> FoundAsync(StepContext context, CancellationToken cancellationToken) =>
        FoundAsync(context, Typed(context.Case.Form), cancellationToken);

    internal override Task ApplyAsync(StepContext context, CancellationToken cancellationToken) =>
        OnTakenAsync(context, Typed(context.Case.Form), cancellationToken);

    internal override IReadOnlyList<PrintedRow> RowsOf(string kind, string form) => RowsOf(kind, Typed(form));

    private static TForm Typed(string form) => JsonSerializer.Deserialize<TForm>(form, FormReader.Options)!;
}

