using System.Runtime.InteropServices;

namespace Platform.EndToEnd.Tests.Running;

internal static partial class Signals
{
    internal const int Kill = 9, Terminate = 15;

    internal static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
