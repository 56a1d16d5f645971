namespace Platform.CaseKernel.Exchange;

/// <summary>A line to another authority's system. Here a folder; another way of carrying files is another implementation.</summary>
public interface IFileLine
{
    /// <summary>Whether there is one at all.</summary>
    bool IsOpen { get; }

    /// <summary>Hands a file over, whole or not at all; the same name again replaces it.</summary>
    Task SendAsync(string name, string content, CancellationToken cancellationToken);

    /// <summary>Files that wait to be read, by name.</summary>
    IReadOnlyList<string> Waiting();

    /// <exception cref="FormatException">It is larger than an answer may be.</exception>
    Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken);

    void Done(string name);

    /// <summary>Puts a file aside that cannot be read, with the reason beside it.</summary>
    void Reject(string name, string reason);
}

/// <summary>
/// A folder with <c>outbox</c>, which the other side empties, and <c>inbox</c>, which it fills; what was read moves to <c>done</c> or, with a
/// reason beside it, to <c>rejected</c>. Without a folder there is no line.
/// </summary>
public sealed class FolderLine(string? root) : IFileLine
{
    private const int MostBytes = 8 * 1024 * 1024;
    private const string Unfinished = ".tmp";

    public bool IsOpen => !string.IsNullOrWhiteSpace(root);

    // A reader of the folder never sees half a file: a rename within one folder is one act.
    public async Task SendAsync(string name, string content, CancellationToken cancellationToken)
    {
        var (file, half) = (Path.Combine(Folder("outbox"), name), Path.Combine(Folder("outbox"), $".{name}{Unfinished}"));
        await File.WriteAllTextAsync(half, content, cancellationToken);
        File.Move(half, file, overwrite: true);
    }

    public IReadOnlyList<string> Waiting() =>
        [.. Directory.EnumerateFiles(Folder("inbox")).Select(file => Path.GetFileName(file)!).Where(name => name[0] != '.' && !name.EndsWith(Unfinished, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];

    public async Task<byte[]> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(Folder("inbox"), name));
        return file.Length <= MostBytes ? await File.ReadAllBytesAsync(file.FullName, cancellationToken) : throw new FormatException($"{file.Length} bytes");
    }

    public void Done(string name) => Move(name, "done");

    public void Reject(string name, string reason) => File.WriteAllText($"{Move(name, "rejected")}.reason.txt", reason);

    private string Move(string name, string folder)
    {
        var to = Path.Combine(Folder(folder), name);
        for (var i = 2; File.Exists(to); i++)
            to = Path.Combine(Folder(folder), $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        File.Move(Path.Combine(Folder("inbox"), name), to);
        return to;
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(root!, name)).FullName;
}

public static class FileLineExtensions
{
    /// <summary>Reads every file that waits. One that is none of its kind (<see cref="FormatException"/>) is put aside; one that fails otherwise waits for the next run and keeps no other.</summary>
    /// <param name="keep">Keeps what a file says, in one transaction; the same file may come again.</param>
    public static async Task ReceiveAsync(this IFileLine line, Func<string, byte[], Task> keep, ILogger logger, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(keep);
        foreach (var name in line.Waiting())
        {
            try
            {
                await keep(name, await line.ReadAsync(name, cancellationToken));
                line.Done(name);
            }
            catch (FormatException exception)
            {
                logger.LogWarning("The answer file {File} is put aside: {Reason}", name, exception.Message);
                line.Reject(name, exception.Message);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(exception, "The answer file {File} could not be read; the next run tries again", name);
            }
        }
    }
}
