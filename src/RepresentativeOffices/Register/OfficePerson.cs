using System.Text.Json;
using Platform.CaseKernel.Forms;
using Platform.Persistence.PersonalData;
using Platform.RepresentativeOffices.Domain;

namespace Platform.RepresentativeOffices.Register;

/// <summary>A chief representative or representative of an office, present or past.</summary>
internal sealed record OfficePerson
{
    public const string Chief = "chief";
    public const string Representative = "representative";

    public required Guid Id { get; init; }

    public required Guid OfficeId { get; init; }

    /// <summary><c>chief</c> or <c>representative</c>.</summary>
    public required string Role { get; init; }

    /// <summary>JSON of <see cref="RepresentativeForm"/>.</summary>
    public required PersonalText Person { get; init; }

    /// <summary>Number of the 代表证 that was issued last.</summary>
    public string? CertificateNumber { get; init; }

    public required DateOnly AppointedOn { get; init; }

    public Guid? AppointedBy { get; init; }

    /// <summary>Null while the person serves.</summary>
    public DateOnly? LeftOn { get; init; }

    public Guid? LeftBy { get; init; }

    public bool IsChief => Role == Chief && LeftOn is null;

    /// <summary>Empty once the person's data is erased.</summary>
    public RepresentativeForm Form => Person == "" ? new RepresentativeForm() : JsonSerializer.Deserialize<RepresentativeForm>(Person, FormReader.Options)!;

    public string Name => Form is var form && !string.IsNullOrWhiteSpace(form.NameZh) ? form.NameZh : form.NameOriginal ?? "";

    public static OfficePerson Of(RepresentativeForm form, Guid officeId, DateOnly appointedOn, Guid? caseId) => new()
    {
        Id = Guid.CreateVersion7(),
        OfficeId = officeId,
        Role = form.Role == RepresentativeRole.Chief ? Chief : Representative,
        Person = JsonSerializer.Serialize(form, FormReader.Options),
        AppointedOn = appointedOn,
        AppointedBy = caseId,
    };

    /// <summary>The same person as a newer form describes them.</summary>
    public OfficePerson Now(RepresentativeForm form, RepresentativeRole role) => (this with { Person = JsonSerializer.Serialize(form, FormReader.Options) }).As(role);

    /// <summary>The same person in another post.</summary>
    public OfficePerson As(RepresentativeRole role) => this with
    {
        Role = role == RepresentativeRole.Chief ? Chief : Representative,
        Person = JsonSerializer.Serialize(Form with { Role = role }, FormReader.Options),
    };

    /// <summary>Whether the form names this person: the same document, whatever else has changed.</summary>
    public bool Is(RepresentativeForm person) =>
        Form.Document?.Number is { } number && Plain(number) == Plain(person.Document?.Number) && Form.Nationality == person.Nationality;

    private static string? Plain(string? number) => number?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
