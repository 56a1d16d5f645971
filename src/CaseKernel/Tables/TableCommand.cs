using System.Globalization;
using System.Text;
using Platform.Persistence;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Tables;

/// <summary>A cell that cannot be read; <paramref name="Line"/> as the file counts, from 1.</summary>
public sealed record TableError(int Line, string Column, string Value);

/// <summary>A table as somebody asked to load it.</summary>
/// <param name="Entries">How many it has.</param>
/// <param name="Complete">Whether it stands for all before it.</param>
public sealed record DatedTable(string Text, int Entries, DateOnly ValidFrom, string Source, bool Complete);

/// <summary>What stands in the database now.</summary>
public sealed record LoadedTable(string Kind, int Entries, DateOnly ValidFrom, string Digest);

/// <summary>
/// <c>&lt;file.csv&gt; --valid-from yyyy-mm-dd --source "…" [--complete]</c>: brings the schema up to date, loads a dated table and ends. 0: loaded, or
/// there already; 1: the file cannot be read, each wrong line is named and nothing is loaded; 2: asked wrongly.
/// </summary>
/// <param name="texts">Whose <c>load.*</c> say how it went: usage, file, encoding, header, line, errors, loaded.</param>
/// <param name="usage">What <c>load.usage</c> names.</param>
public sealed class TableCommand(Type texts, params object?[] usage)
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int MostErrors = 50;
    private const int LongestSource = 500;
    private static readonly TimeSpan SchemaWithin = TimeSpan.FromSeconds(60);

    /// <param name="args">From the file on.</param>
    /// <param name="read">How many entries a text has and what of it cannot be read; null when its header is no table's.</param>
    public async Task<int> RunAsync(WebApplication app, string[] args, Func<string, (int Entries, IReadOnlyList<TableError> Errors)?> read, Func<DatedTable, CancellationToken, Task<LoadedTable>> load)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(load);
        if (Read(args) is not var (file, validFrom, source, complete))
            return AskedWrongly();
        if (!File.Exists(file) || new FileInfo(file).Length > MostBytes)
            return Say(1, "file", file, MostBytes / 1024 / 1024);
        if (Decoded(await File.ReadAllBytesAsync(file)) is not { } text)
            return Say(1, "encoding", file);
        if (read(text) is not var (entries, errors))
            return Say(1, "header", file);
        foreach (var error in errors.Take(MostErrors))
            Say(1, "line", error.Line, error.Column, error.Value);
        if (errors.Count > 0 || entries == 0)
            return Say(1, "errors", errors.Count);
        var readiness = app.Services.GetRequiredService<DatabaseReadiness>();
        using var patience = new CancellationTokenSource(SchemaWithin);
        await readiness.StartAsync(patience.Token);
        await readiness.WaitAsync(patience.Token);
        var loaded = await load(new DatedTable(text, entries, validFrom, source, complete), patience.Token);
        await readiness.StopAsync(CancellationToken.None);
        return Say(0, "loaded", loaded.Kind, loaded.Entries, loaded.ValidFrom, loaded.Digest);
    }

    /// <summary>Says how it is asked.</summary>
    public int AskedWrongly() => Say(2, "usage", usage);

    private static (string File, DateOnly ValidFrom, string Source, bool Complete)? Read(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] == "--complete")
                options[args[i]] = "";
            else if (args[i] is "--valid-from" or "--source" && i + 1 < args.Length)
                options[args[i]] = args[++i];
            else
                return null;
        }
        return args.Length > 0
            && DateOnly.TryParseExact(options.GetValueOrDefault("--valid-from"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var validFrom)
            && options.GetValueOrDefault("--source") is { Length: > 0 and <= LongestSource } source
            ? (args[0], validFrom, source, options.ContainsKey("--complete"))
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

    private int Say(int code, string key, params object?[] args)
    {
        (code == 0 ? Console.Out : Console.Error).WriteLine(new Text(texts, $"load.{key}", args).InCallersLanguage());
        return code;
    }
}
