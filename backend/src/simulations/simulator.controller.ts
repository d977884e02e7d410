import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { ReplaysService } from './replays.service.js';
import { ReplayDto, SimulatedDto, SimulationDto } from './simulator.dto.js';
import { SimulatorService } from './simulator.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/promotions/simulation')
@StaffOnly('head-office')
export class SimulatorController {
  constructor(
    private readonly simulator: SimulatorService,
    private readonly replays: ReplaysService,
  ) {}

  /** The price of a basket as of any instant, and every rule with what it gave or why it gave nothing. Stores nothing. */
  @Post()
  @HttpCode(200)
  @Answers('invalid-field', 'unknown-store', 'unknown-sku', 'too-many-lines', 'not-found')
  simulate(@Body() request: SimulationDto, @SignedIn() by: Colleague): Promise<SimulatedDto> {
    return this.simulator.simulate(request, by);
  }

  /** An order or a receipt computed again as of its own instant, beside the document that was kept. */
  @Get('replays/:number')
  @Answers('not-found')
  replay(@Param('number') number: string): Promise<ReplayDto> {
    return this.replays.replay(number);
  }
}
