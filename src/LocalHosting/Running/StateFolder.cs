using System.Security.Cryptography;
using System.Text;

using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>Everything a run leaves: databases, broker, keys, uploads, logs. One per clone.</summary>
internal sealed class StateFolder
{
    private bool usedBefore;

    private StateFolder(string root) => Root = root;

    internal string Root { get; }

    internal string Logs => Path.Combine(Root, "logs");

    internal string SecretsFile => Path.Combine(Root, "secrets.json");

    internal string RunFile => Path.Combine(Root, "run.json");

    internal string LockFile => Path.Combine(Root, ".lock");

    /// <summary>Held by the watchdog for as long as any process of a run may still live.</summary>
    internal string WatchdogLockFile => Path.Combine(Root, ".watchdog");

    internal static StateFolder For(string appHostDirectory, string? given)
    {
        if (!string.IsNullOrWhiteSpace(given))
            return new StateFolder(Path.GetFullPath(given));

        var clone = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(appHostDirectory))))[..8];
        // Root's home is closed to everybody, and where user namespaces are forbidden PostgreSQL runs as another user.
        var parent = Environment.IsPrivilegedProcess
            ? "/var/tmp"
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return new StateFolder(Path.Combine(parent, $"localhosting-{clone}"));
    }

    /// <summary>The data of a server: kept for one with a volume, empty at every start for one without, as with containers.</summary>
    internal string FolderOf(IResource server)
    {
        var folder = Path.Combine(Root, server.Name);
        if (!server.Annotations.OfType<KeptDataAnnotation>().Any() && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    internal void Prepare()
    {
        var folder = new DirectoryInfo(Root);
        if (folder.LinkTarget is not null)
            throw new DistributedApplicationException($"{Root} is a link. Remove it, or name another folder with {LocalSettings.Data}.");
        Native.KeepNewFilesPrivate();
        usedBefore = File.Exists(WatchdogLockFile);
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Logs);
    }

    /// <summary>One AppHost per state folder. The handle is the lock; it goes with the process.</summary>
    internal FileStream Lock()
    {
        try
        {
            var stream = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes($"{Environment.ProcessId}"));
            stream.Flush();
            return stream;
        }
        catch (IOException)
        {
            throw new AlreadyRunningException(
                $"This clone runs already (state in {Root}). Stop that run first, or name another folder with {LocalSettings.Data}.");
        }
    }

    internal void Empty()
    {
        if (!usedBefore && Directory.EnumerateFileSystemEntries(Root).Any(entry => !IsLock(entry) && entry != Logs))
            throw new DistributedApplicationException($"{Root} holds files and no run has used it: it is not emptied.");
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos())
        {
            if (IsLock(entry.FullName))
                continue;
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }

        Prepare();
    }

    private bool IsLock(string path) => path == LockFile || path == WatchdogLockFile;
}

internal sealed class AlreadyRunningException(string message) : DistributedApplicationException(message);
