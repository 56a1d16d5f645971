using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Platform.CaseKernel;
using Platform.CaseKernel.Materials;
using Platform.CaseKernel.Proof;
using Platform.Persistence;
using Platform.Persistence.PersonalData;

namespace Platform.Verifier;

/// <summary>A whole database of cases, with its files and keys, as they lie. Reads only; the service need not run.</summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The database's name in the platform, such as representative-offices-db." };
        var connection = new Option<string?>("--connection") { Description = "Connection string; ConnectionStrings__<name> of the environment when left out." };
        var provider = new Option<Engine>("--provider") { Description = "Postgres or SqlServer.", DefaultValueFactory = _ => Engine.Postgres };
        var keys = new Option<DirectoryInfo>("--keys") { Description = "The platform's folder of keys (Keys:Path): signing, and the keys of personal data.", Required = true }.AcceptExistingOnly();
        var materials = new Option<DirectoryInfo>("--materials") { Description = "The folder of filed materials (Materials:Path); files are not checked without it." }.AcceptExistingOnly();
        var seal = new Option<FileInfo>("--seal") { Description = "A seal that was kept (…/public/seal): nothing up to it may be missing." }.AcceptExistingOnly();
        var command = new Command("database", "Verifies timelines, submissions, files, certificates and seals of one service's database.") { name, connection, provider, keys, materials, seal };
        command.SetAction(async (result, cancellationToken) =>
        {
            var database = result.GetRequiredValue(name);
            var output = result.InvocationConfiguration.Output;
            var address = result.GetValue(connection) ?? new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString(database);
            if (address is null)
                return NotChecked(output, $"Where is {database}? Give --connection, or ConnectionStrings__{database} in the environment.");
            var folder = result.GetRequiredValue(keys);
            var (ring, signing) = (new DirectoryInfo(Path.Combine(folder.FullName, "personal-data", database)), Path.Combine(folder.FullName, "signing"));
            if (!ring.Exists || !Directory.Exists(signing))
                return NotChecked(output, $"{folder.FullName} holds no keys of {database} (personal-data/{database}, signing).");
            Jws? known = null;
            if (result.GetValue(seal) is { } kept && (known = Jws.Parse(await File.ReadAllTextAsync(kept.FullName, cancellationToken))) is null)
                return NotChecked(output, $"{kept.Name} is no seal.");
            try
            {
                using var trusted = VerificationKeys.FromPem(Directory.GetFiles(signing, "*.pem"));
                await using var opened = new Database(result.GetValue(provider), address, new SqlCatalog(result.GetValue(provider), [typeof(Database).Assembly, typeof(Matter).Assembly]), new PersonalDataCipher(ring, readOnly: true));
                return Say(output, await new ProofOfDatabase(opened, trusted, Store(result.GetValue(materials))).VerifyAsync(known, cancellationToken));
            }
            catch (Exception exception) when (exception is DbException or InvalidOperationException or ArgumentException)
            {
                return NotChecked(output, exception.Message);
            }
        });
        return command;
    }

    private static MaterialStore? Store(DirectoryInfo? folder) => folder is null ? null : new MaterialStore(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Materials:Path"] = folder.FullName }).Build(),
        new HostingEnvironment { EnvironmentName = Environments.Production },
        TimeProvider.System);

    private static int Say(TextWriter output, ProofReport report)
    {
        output.WriteLine($"{report.Cases} cases, {report.Entries} timeline entries ({report.Unsealed} not sealed yet, {report.Erased} erased by law, {report.BeforeTheChain} from before there was a chain), {report.Seals} seals, {report.Submissions} submissions, {report.Materials} files, {report.Certificates} certificates");
        foreach (var broken in report.Broken)
            output.WriteLine($"BROKEN: {broken.Where}: {broken.What}");
        output.WriteLine(report.Broken.Count == 0 ? "HOLDS" : $"{report.Broken.Count} broken; the first: {report.Broken[0].Where}");
        return (int)(report.Broken.Count == 0 ? Exit.Holds : Exit.Broken);
    }

    private static int NotChecked(TextWriter output, string why)
    {
        output.WriteLine(why);
        return (int)Exit.NotChecked;
    }
}
