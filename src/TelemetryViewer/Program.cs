using Platform.TelemetryViewer;

Viewer.Create(args).Run();
