import {
  Button,
  Card,
  CardHeader,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  Option,
  Spinner,
  Tab,
  TabList,
  teamsDarkTheme,
  teamsLightTheme,
  Tooltip,
} from '@fluentui/react-components'
import { app } from '@microsoft/teams-js'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

/** A Teams tab as the guides build one: the host's theme, tabs, a card, a form and a dialog. It is measured, not shown. */
function PlainTab() {
  const [theme, setTheme] = useState<string | null>(null)
  useEffect(() => {
    void app
      .initialize()
      .then(() => app.getContext())
      .then((context) => setTheme(context.app.theme))
  }, [])
  if (theme === null) return <Spinner label="Loading" />
  return (
    <FluentProvider theme={theme === 'dark' ? teamsDarkTheme : teamsLightTheme}>
      <TabList>
        <Tab value="map">Map</Tab>
        <Tab value="time">Time</Tab>
      </TabList>
      <MessageBar>
        <MessageBarBody>Two calendars.</MessageBarBody>
      </MessageBar>
      <Card>
        <CardHeader header="A time for both" />
        <Field label="What for">
          <Input />
        </Field>
        <Dropdown aria-label="How long">
          <Option>30 minutes</Option>
          <Option>60 minutes</Option>
        </Dropdown>
        <Dialog>
          <DialogTrigger>
            <Tooltip content="Books it" relationship="description">
              <Button appearance="primary">Book</Button>
            </Tooltip>
          </DialogTrigger>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>Book this time?</DialogTitle>
              <DialogContent>Both are invited.</DialogContent>
              <DialogActions>
                <Button>Yes</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </Card>
    </FluentProvider>
  )
}

const place = document.getElementById('tab')
if (place !== null) createRoot(place).render(<PlainTab />)
