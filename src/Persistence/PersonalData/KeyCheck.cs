using System.Security.Cryptography;

namespace Platform.Persistence.PersonalData;

/// <summary>
/// A database whose keys are gone would be written on with new ones and be half unreadable for ever. So it holds one text
/// by which a service tells at its start that it has the right keys; without them it does not become ready.
/// </summary>
internal sealed class KeyCheck(TimeProvider time) : IDatabaseSeed
{
    private const string Known = "the keys of this database";

    public async Task SeedAsync(Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        try
        {
            if (await work.FindAsync<PersonalText>("KeyCheck.Get", null, cancellationToken) is null)
                await work.ExecuteAsync("KeyCheck.Insert", new { Text = (PersonalText)Known, CreatedAt = time.GetUtcNow() }, cancellationToken);
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException("The keys of this database's personal data are not in Keys:Path: put its folder personal-data back from the backup.", exception);
        }
    }
}
