using Platform.Persistence;
using Platform.RepresentativeOffices.Domain;
using Platform.RepresentativeOffices.Register;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing.Hosting;

namespace Platform.RepresentativeOffices.Tests.Acts;

/// <summary>Offices that stand in the register without a case of their own: for lists, which need many.</summary>
internal static class Registered
{
    /// <summary>As many offices of one organisation in one zone, entered as the service enters them. Their numbers, in order.</summary>
    public static async Task<IReadOnlyList<string>> EnterAsync(ServiceHost<Program> host, Guid organisation, string zone, int count, Func<EstablishForm, int, EstablishForm>? change = null, Func<RegisteredOffice, int, RegisteredOffice>? then = null)
    {
        var today = TimeProvider.System.ShanghaiToday();
        var batch = Guid.NewGuid().ToString("N")[..12].ToUpperInvariant();
        var numbers = new List<string>();
        await using var work = await host.Services.GetRequiredService<Database>().BeginAsync(default);
        for (var i = 0; i < count; i++)
        {
            var form = new EstablishMatter().Example(today);
            form = change?.Invoke(form, i) ?? form;
            var (id, entry) = (Guid.CreateVersion7(), OfficeEntry.Of(form));
            List<OfficePerson> people = [.. form.Representatives!.Select(person => OfficePerson.Of(person, id, today, null))];
            var office = RegisteredOffice.Of(id, organisation, $"T{batch}-{i:0000}", zone, today, entry, people);
            office = then?.Invoke(office, i) ?? office;
            await work.EnterOfficeAsync(new OfficeFile(office, entry, people), OfficeRegister.Entry("established", office, [], TimeProvider.System.GetUtcNow(), "ro.establish", null), today, default);
            numbers.Add(office.RegistrationNumber);
        }
        await work.CommitAsync(default);
        return numbers;
    }

    /// <summary>A form whose office and enterprise are called so.</summary>
    public static EstablishForm Called(this EstablishForm form, string nameZh, string nameForeign, string? country = null) => form with
    {
        Office = form.Office! with { NameZh = nameZh, NameForeign = nameForeign },
        ForeignEnterprise = form.ForeignEnterprise! with { NameZh = nameZh, NameOriginal = nameForeign, Country = country ?? form.ForeignEnterprise!.Country },
    };

    public static Caller Owner(Guid organisation) => Platform.Testing.TestCallers.Applicant with { AccountId = Guid.NewGuid(), Mandates = [new Mandate(organisation, "某公司")] };
}
