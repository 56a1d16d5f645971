using System.Runtime.InteropServices;

namespace LocalHosting.Tests;

internal static partial class Signals
{
    internal const int Hup = 1, Int = 2, Kill = 9, Term = 15;

    internal static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
