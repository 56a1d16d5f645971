using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Cases;
using Platform.Persistence;
using Platform.RepresentativeOffices.Register;
using Platform.RepresentativeOffices.Domain;
using Platform.ServiceDefaults.Codes;

namespace Platform.RepresentativeOffices;

/// <summary>What this service offers beside its cases.</summary>
internal static class Endpoints
{
    private const int PageSize = 25;

    public static void MapRegister(this WebApplication app)
    {
        var anybody = app.MapGroup("/api/representative-offices/public").AllowAnonymous();
        anybody.MapGet("/register", SearchAsync);
        anybody.MapGet("/neighbours", NeighbouringMatters);
    }

    /// <summary>Matters that are filed elsewhere, with the organ that decides.</summary>
    private static IResult NeighbouringMatters() => Results.Ok(new { items = Neighbours.All.Select(NeighbourView.Of) });

    /// <summary>The public register (L584 art. 17): registered items only.</summary>
    private static async Task<IResult> SearchAsync(string? q, string? after, Database database, CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        await using var work = await database.ReadAsync(cancellationToken);
        var rows = await work.QueryAsync<RegisteredOffice>("Offices.Search", new
        {
            Number = text?.ToUpperInvariant(),
            Like = text is null ? null : $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).ToLowerInvariant()}%",
            After = after,
            Most = PageSize + 1,
        }, cancellationToken);
        var items = rows.Take(PageSize).Select(Entry).ToList();
        return Results.Ok(new Page<RegisterEntry>(items, rows.Count > PageSize ? items[^1].RegistrationNumber : null));
    }

    private static RegisterEntry Entry(RegisteredOffice office) => new(
        office.RegistrationNumber, office.NameZh, office.NameForeign, office.ChiefName, office.BusinessScope, office.Premises, office.TermFrom, office.TermTo,
        office.EnterpriseNameZh, office.EnterpriseNameOriginal, office.EnterpriseAddressZh, office.Country,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? CodeTable.Countries.Find(office.Country)?.Zh : CodeTable.Countries.Find(office.Country)?.En,
        office.Zone, Zones.Title(office.Zone).InCallersLanguage(), Registrars.For(office.Zone).Title.InCallersLanguage(), office.EstablishedOn, office.State);
}

/// <summary>A neighbouring matter in the caller's language.</summary>
internal sealed record NeighbourView(
    string Code,
    string Title,
    OrganView Organ,
    string Summary,
    IReadOnlyList<NeighbourCondition> Conditions,
    IReadOnlyList<string> Basis,
    IReadOnlyList<string> Notes,
    bool ToBeVerified)
{
    public static NeighbourView Of(Neighbour neighbour)
    {
        var culture = CultureInfo.CurrentUICulture;
        return new NeighbourView(
            neighbour.Code,
            neighbour.Title.In(culture),
            new OrganView(neighbour.Organ.Code, neighbour.Organ.Title.In(culture)),
            neighbour.Summary.In(culture),
            [.. neighbour.Asked.Select(asked => new NeighbourCondition(asked.Words.In(culture), asked.Provision.In(culture)))],
            [.. neighbour.Basis.Select(provision => provision.In(culture))],
            [.. neighbour.Noted.Select(note => note.In(culture))],
            neighbour.ToBeVerified);
    }
}

internal sealed record OrganView(string Code, string Title);

internal sealed record NeighbourCondition(string Text, string Provision);

/// <summary>One office as the public sees it.</summary>
internal sealed record RegisterEntry(
    string RegistrationNumber,
    string NameZh,
    string NameForeign,
    string ChiefRepresentative,
    string BusinessScope,
    string Premises,
    DateOnly TermFrom,
    DateOnly TermTo,
    string EnterpriseNameZh,
    string EnterpriseNameOriginal,
    string EnterpriseAddress,
    string Country,
    string? CountryTitle,
    string Zone,
    string ZoneTitle,
    string Registrar,
    DateOnly EstablishedOn,
    string State);
