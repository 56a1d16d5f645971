using System.CommandLine;
using Platform.Verifier;

var root = new RootCommand("Checks what the platform states, by itself and without the platform: exit code 0 when all of it holds, 1 when something does not (named, the first one first), 2 when it could not be checked.")
{
    CertificateCommand.Create(),
    DatabaseCommand.Create(),
};
var command = root.Parse(args);
var exit = await command.InvokeAsync();
return command.Errors.Count == 0 ? exit : (int)Exit.NotChecked;
