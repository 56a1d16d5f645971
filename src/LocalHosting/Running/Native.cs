using System.Runtime.InteropServices;

namespace LocalHosting;

/// <summary>.NET has no process groups on Unix.</summary>
internal static partial class Native
{
    private const int Kill = 9;

    internal static void Send(int target, StopSignal signal) => _ = SendSignal(target, (int)signal);

    internal static void SendKill(int target) => _ = SendSignal(target, Kill);

    /// <summary>A negative number asks for a whole group.</summary>
    internal static bool Exists(int target) => SendSignal(target, 0) == 0;

    /// <summary>Keys, uploads and logs of a run are its user's alone; children inherit it.</summary>
    internal static void KeepNewFilesPrivate() => _ = SetMask(0x3F);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int target, int signal);
}

internal enum StopSignal
{
    /// <summary>PostgreSQL's fast shutdown: SIGTERM would wait for every client.</summary>
    Int = 2,
    Term = 15,
}
