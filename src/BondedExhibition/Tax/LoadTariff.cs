using System.Globalization;
using System.Text;
using Platform.BondedExhibition.Texts;
using Platform.Persistence;
using Platform.ServiceDefaults.Texts;

namespace Platform.BondedExhibition.Tax;

/// <summary>
/// <c>load-tariff &lt;file.csv&gt; --valid-from yyyy-mm-dd --source "…" [--complete]</c>: brings the schema up to date, loads a table of goods,
/// countermeasures or exchange rates (its header tells which) and ends. 0: loaded, or there already; 1: the file cannot be read, each wrong line
/// is named and nothing is loaded; 2: asked wrongly.
/// </summary>
internal static class LoadTariff
{
    private const string Verb = "load-tariff";
    private const int MostBytes = 32 * 1024 * 1024;
    private const int MostErrors = 50;
    private static readonly TimeSpan SchemaWithin = TimeSpan.FromSeconds(60);

    public static bool IsAsked(string[] args) => args is [Verb, ..];

    public static async Task<int> LoadTariffAsync(this WebApplication app, string[] args)
    {
        if (Read(args) is not var (file, validFrom, source, complete))
            return Say(2, "usage");
        if (!File.Exists(file) || new FileInfo(file).Length > MostBytes)
            return Say(1, "file", file, MostBytes / 1024 / 1024);
        if (Decoded(await File.ReadAllBytesAsync(file)) is not { } text)
            return Say(1, "encoding", file);
        if (TableCsv.KindOf(text) is not { } kind)
            return Say(1, "header", file);
        var (entries, errors) = TableCsv.Read(kind, text);
        foreach (var error in errors.Take(MostErrors))
            Say(1, "line", error.Line, error.Column, error.Value);
        if (errors.Count > 0 || entries.Count == 0)
            return Say(1, "errors", errors.Count);
        var readiness = app.Services.GetRequiredService<DatabaseReadiness>();
        using var patience = new CancellationTokenSource(SchemaWithin);
        await readiness.StartAsync(patience.Token);
        await readiness.WaitAsync(patience.Token);
        var loaded = await app.Services.GetRequiredService<TableLoading>().DoAsync(kind, text, entries.Count, validFrom, source, complete, patience.Token);
        await readiness.StopAsync(CancellationToken.None);
        return Say(0, "loaded", loaded.Value!.Kind, loaded.Value.Entries, loaded.Value.ValidFrom, loaded.Value.Digest);
    }

    private static (string File, DateOnly ValidFrom, string Source, bool Complete)? Read(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 2; i < args.Length; i++)
        {
            if (args[i] == "--complete")
                options[args[i]] = "";
            else if (args[i] is "--valid-from" or "--source" && i + 1 < args.Length)
                options[args[i]] = args[++i];
            else
                return null;
        }
        return args.Length >= 2
            && DateOnly.TryParseExact(options.GetValueOrDefault("--valid-from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var validFrom)
            && options.GetValueOrDefault("--source") is { Length: > 0 and <= 500 } source
            ? (args[1], validFrom, source, options.ContainsKey("--complete"))
            : null;
    }

    private static string? Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Say(int code, string key, params object?[] args)
    {
        (code == 0 ? Console.Out : Console.Error).WriteLine(new Text(typeof(TaxTexts), $"load.{key}", args).InCallersLanguage());
        return code;
    }
}
