using System.Security.Cryptography;
using System.Text;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Problems;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Graduates;

/// <summary>The rows of graduates' files and tries, always in the caller's transaction.</summary>
internal static class GraduateStore
{
    public static Task<GraduateFile?> FindGraduateAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.FindAsync<GraduateFile>("Graduates.Get", new { CaseId = caseId }, cancellationToken);

    /// <summary>
    /// The one try of a graduate in a year, in whatever zone and by whatever employer (GR26). Null when it is this case's. Of many at once one gets
    /// it; the others learn that somebody has filed, and not who. What this case held before, such as under a mistyped number, is free again.
    /// </summary>
    public static async Task<Problem?> TakeTryAsync(this Work work, int year, string idNumber, Guid caseId, CancellationToken cancellationToken)
    {
        await work.FreeTryAsync(caseId, cancellationToken);
        var taken = await work.ExecuteAsync("GraduateTries.Take", new { Year = year, Person = await work.PersonKeyAsync(idNumber, cancellationToken), CaseId = caseId }, cancellationToken);
        return taken == 1 ? null : ((Problem)GraduateProblems.AlreadyFiled) with { Provision = Law.OneShot };
    }

    /// <summary>Whether anybody has filed for this person as a graduate of another year.</summary>
    public static async Task<bool> TriedInAnotherYearAsync(this Work work, int year, string idNumber, CancellationToken cancellationToken) =>
        await work.FindAsync<int>("GraduateTries.InOtherYears", new { Year = year, Person = await work.PersonKeyAsync(idNumber, cancellationToken) }, cancellationToken) > 0;

    /// <summary>The graduate may be filed for again.</summary>
    public static Task FreeTryAsync(this Work work, Guid caseId, CancellationToken cancellationToken) => work.ExecuteAsync("GraduateTries.Free", new { CaseId = caseId }, cancellationToken);

    /// <summary>Keeps where a case's graduate is reached, as keys.</summary>
    public static async Task KeepAddressesAsync(this Work work, GraduatePart graduate, Guid caseId, CancellationToken cancellationToken)
    {
        await work.FreeAddressesAsync(caseId, cancellationToken);
        var person = await work.PersonKeyAsync(graduate.IdNumber!, cancellationToken);
        foreach (var (kind, address) in await work.AddressKeysAsync(graduate, cancellationToken))
            await work.ExecuteAsync("GraduateAddresses.Insert", new { CaseId = caseId, Kind = kind, Address = address, Person = person }, cancellationToken);
    }

    public static Task FreeAddressesAsync(this Work work, Guid caseId, CancellationToken cancellationToken) => work.ExecuteAsync("GraduateAddresses.Free", new { CaseId = caseId }, cancellationToken);

    /// <summary>The kinds of address by which another case reaches another person.</summary>
    public static async Task<IReadOnlyList<string>> SharedAddressesAsync(this Work work, GraduatePart graduate, Guid caseId, CancellationToken cancellationToken)
    {
        var person = await work.PersonKeyAsync(graduate.IdNumber!, cancellationToken);
        var shared = new List<string>();
        foreach (var (kind, address) in await work.AddressKeysAsync(graduate, cancellationToken))
        {
            if (await work.FindAsync<int>("GraduateAddresses.OfOthers", new { CaseId = caseId, Address = address, Person = person }, cancellationToken) > 0)
                shared.Add(kind);
        }
        return shared;
    }

    private static async Task<IReadOnlyList<(string Kind, string Address)>> AddressKeysAsync(this Work work, GraduatePart graduate, CancellationToken cancellationToken)
    {
        var keys = new List<(string, string)>();
        foreach (var (kind, address) in new[] { (Addresses.OfMail, Addresses.Mail(graduate.Email)), (Addresses.OfPhone, Addresses.Phone(graduate.Mobile)) })
        {
            if (address is not null)
                keys.Add((kind, await work.KeyAsync($"{kind}:{address}", cancellationToken)));
        }
        return keys;
    }

    /// <summary>
    /// A person as a key: always the same for the same number and, without this database's secret, nobody's. The secret lies encrypted in the
    /// database itself, so it is backed up with what it belongs to and outlives the rotation of keys.
    /// </summary>
    public static Task<string> PersonKeyAsync(this Work work, string idNumber, CancellationToken cancellationToken) => work.KeyAsync(ResidentIdentity.Normal(idNumber), cancellationToken);

    private static async Task<string> KeyAsync(this Work work, string text, CancellationToken cancellationToken)
    {
        string secret = (await work.FindAsync<PersonalText>("PersonSecret.Get", null, cancellationToken))!;
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>Makes the secret of <see cref="GraduateStore"/> with the database's first start.</summary>
internal sealed class PersonSecret(TimeProvider time) : IDatabaseSeed
{
    private const int Bytes = 32;

    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        await work.ExecuteAsync("PersonSecret.Insert", new { Secret = (PersonalText)Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)), CreatedAt = time.GetUtcNow() }, cancellationToken);
    }
}
